package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.OrderStatus;
import dev.tradewind.checkout.model.Payment;
import dev.tradewind.checkout.model.PaymentStatus;
import dev.tradewind.checkout.model.PaymentStatus;
import dev.tradewind.checkout.port.Change;
import dev.tradewind.checkout.port.Checkouts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Lets go of the pending order of a session that wants something else now, or nothing any more. */
@Singleton
final class PendingOrders {
    private final Checkouts checkouts;

    PendingOrders(Checkouts checkouts) {
        this.checkouts = checkouts;
    }

    /** The session's order, while it is pending. */
    Optional<Order> of(CheckoutSession session) {
        return session.order().flatMap(checkouts::order).filter(order -> order.status() == OrderStatus.PENDING_PAYMENT);
    }

    /** Whether an order is pending, or has lost its goods to time and may be paid for yet. */
    static boolean isUndecided(Order order) {
        return order.status() == OrderStatus.PENDING_PAYMENT
                || (order.status() == OrderStatus.EXPIRED && order.payment().status().isOpen());
    }

    /** The change, which also ends the order, when there is one, and gives back the goods that it holds. */
    static Change letGo(Optional<Order> open, Change change, Instant now) {
        return open.map(order -> {
            Change both = change.and(canceled(order, now));
            return order.status() == OrderStatus.PENDING_PAYMENT ? both.givingBack() : both;
        }).orElse(change);
    }

    /** A payment that may still come is not wanted any more: it is given back, or barred before it arrives. */
    private static Order canceled(Order order, Instant now) {
        Payment payment = order.payment();
        return payment.status().isOpen() || payment.status() == PaymentStatus.RELEASE_DUE
                ? order.ended(OrderStatus.CANCELED, payment.to(PaymentStatus.RELEASE_DUE, now), Optional.of(now))
                : order.ended(OrderStatus.CANCELED, payment, Optional.empty());
    }
}
