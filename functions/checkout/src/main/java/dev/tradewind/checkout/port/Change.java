package dev.tradewind.checkout.port;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import java.util.Optional;

/**
 * One business fact: everything in it is written in one transaction, or nothing is. Sessions and orders carry the version
 * that they become; the one before it is required of what is stored, and version 1 requires that nothing is.
 *
 * @param stock what becomes of the stock that the order's lines name
 */
public record Change(Optional<CheckoutSession> session, Optional<Order> order, Stock stock, Optional<EventEnvelope> event,
        Optional<FirstAnswer> answer) {
    /** What becomes of the stock. */
    public enum Stock {
        /** It stays as it is. */
        UNTOUCHED,
        /** The order takes it, and uses up the locked quote that it names: refused where there is not enough. */
        TAKEN,
        /** The order gives it back, and the locked quote with it, if its time is not over. */
        GIVEN_BACK
    }

    /** The answer that the same Idempotency-Key gets from now on, where the session has no room for it. */
    public record FirstAnswer(IdempotencyKey key, Response answer) {}

    /** A session alone. */
    public static Change of(CheckoutSession session) {
        return new Change(Optional.of(session), Optional.empty(), Stock.UNTOUCHED, Optional.empty(), Optional.empty());
    }

    /** An order alone. */
    public static Change of(Order order) {
        return new Change(Optional.empty(), Optional.of(order), Stock.UNTOUCHED, Optional.empty(), Optional.empty());
    }

    /** A session and its order. */
    public static Change of(CheckoutSession session, Order order) {
        return new Change(Optional.of(session), Optional.of(order), Stock.UNTOUCHED, Optional.empty(), Optional.empty());
    }

    /** This change with an order as well. */
    public Change and(Order with) {
        return new Change(session, Optional.of(with), stock, event, answer);
    }

    /** This change with a session as well. */
    public Change and(CheckoutSession with) {
        return new Change(Optional.of(with), order, stock, event, answer);
    }

    /** This change, taking the order's stock. */
    public Change taking() {
        return new Change(session, order, Stock.TAKEN, event, answer);
    }

    /** This change, giving the order's stock back. */
    public Change givingBack() {
        return new Change(session, order, Stock.GIVEN_BACK, event, answer);
    }

    /** This change, telling the others. */
    public Change telling(EventEnvelope what) {
        return new Change(session, order, stock, Optional.of(what), answer);
    }

    /** This change, remembering its answer. */
    public Change answering(Optional<FirstAnswer> first) {
        return new Change(session, order, stock, event, first);
    }
}
