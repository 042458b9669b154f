package dev.tradewind.checkout.port;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.OrderLife;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.Replay;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Sessions, orders and the stock that they hold. */
public interface Checkouts {
    /** The session, read strongly. */
    Optional<CheckoutSession> session(CheckoutId id);

    /** What was answered to a key that its session had no room for, read strongly. */
    Optional<Replay> answer(IdempotencyKey key);

    /** The order, read strongly. */
    Optional<Order> order(OrderId id);

    /** The order with all that happened to it, read strongly and in one request. */
    Optional<OrderLife> life(OrderId id);

    /** Orders that should be looked at by now, read as they are consumed; may lag and may name some that are settled already. */
    Stream<OrderId> due(Instant now);

    /** Makes a change a fact, or says why not. */
    Applied apply(Change change);
}
