package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import java.util.Optional;

/**
 * Who asks, and under which key.
 *
 * @param owner subject of a valid token, none for a guest
 * @param key identity of the request, when it has an Idempotency-Key
 */
public record Asked(Optional<String> owner, Optional<IdempotencyKey> key) {
    /** Whether the session is the caller's; a guest's session is anyone's who knows its id. */
    boolean mayUse(CheckoutSession session) {
        return session.owner().isEmpty() || session.owner().equals(owner);
    }
}
