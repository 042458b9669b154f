package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Who asks, and under which key.
 *
 * @param owner subject of a valid token, none for a guest
 * @param key identity of the request, when it has an Idempotency-Key
 * @param platform profile URL of the platform that speaks
 */
public record Asked(Optional<String> owner, Optional<IdempotencyKey> key, Optional<String> platform) {
    /** Through no platform that is known. */
    public Asked(Optional<String> owner, Optional<IdempotencyKey> key) {
        this(owner, key, Optional.empty());
    }

    /** The session as it stands at an instant, if it is the caller's. */
    Optional<CheckoutSession> sees(Optional<CheckoutSession> found, Instant now) {
        return found.map(session -> session.at(now)).filter(this::mayUse);
    }

    /** A guest's session is anyone's who knows its id. */
    private boolean mayUse(CheckoutSession session) {
        return session.owner().isEmpty() || session.owner().equals(owner);
    }
}
