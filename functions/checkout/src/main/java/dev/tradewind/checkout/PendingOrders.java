package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.OrderStatus;
import dev.tradewind.checkout.model.Payment;
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

    /** The change, which also ends the pending order and gives its goods back, when there is one. */
    static Change letGo(Optional<Order> pending, Change change, Instant now) {
        return pending.map(order -> change.and(canceled(order, now)).givingBack()).orElse(change);
    }

    /** A payment that may still come is not wanted any more: it is given back, or barred before it arrives. */
    private static Order canceled(Order order, Instant now) {
        Payment payment = order.payment();
        return payment.status().isOpen()
                ? order.ended(OrderStatus.CANCELED, payment.to(PaymentStatus.RELEASE_DUE, now), Optional.of(now))
                : order.ended(OrderStatus.CANCELED, payment, Optional.empty());
    }
}
