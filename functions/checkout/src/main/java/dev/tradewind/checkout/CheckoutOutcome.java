package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.Replay;
import java.util.List;

/** How a request about a session ends. */
public sealed interface CheckoutOutcome {
    /** The session is shown; to the same Idempotency-Key as it was shown first. */
    record Shown(Response response) implements CheckoutOutcome {}

    /** There is nothing in it that we could sell, so no session was made. */
    record NothingToSell(List<Message> messages) implements CheckoutOutcome {}

    /** There is no such session, or it is someone else's. */
    record NotFound() implements CheckoutOutcome {}

    /** The session is in a state in which this cannot be done; it stays as it is. */
    record NotAllowed(CheckoutSession session, Message why) implements CheckoutOutcome {}

    /** The Idempotency-Key came before with another request. */
    record KeyReused() implements CheckoutOutcome {}

    /** The first request of this kind is still at work. */
    record StillRunning() implements CheckoutOutcome {}

    /** What a replay means for the caller. */
    static CheckoutOutcome of(Replay replay) {
        return switch (replay) {
            case Replay.FirstAnswer(Response response) -> new Shown(response);
            case Replay.OtherRequest _ -> new KeyReused();
        };
    }
}
