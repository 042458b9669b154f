package dev.tradewind.checkout;

import dev.tradewind.checkout.model.Address;
import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Destination;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.OrderStatus;
import dev.tradewind.checkout.model.Payment;
import dev.tradewind.checkout.model.PermalinkSecret;
import dev.tradewind.kernel.IdSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Makes the pending order of a session, for the platform that completes it. */
@Singleton
final class NewOrder {
    private final IdSource ids;
    private final CheckoutSettings settings;

    NewOrder(IdSource ids, CheckoutSettings settings) {
        this.ids = ids;
        this.settings = settings;
    }

    Order of(CheckoutSession session, PaymentAsked payment, Instant now, Instant lease, Optional<String> platform) {
        Optional<Address> destination = session.intent().delivery().destination().map(Destination::address);
        return new Order(ids.orderId(), ids.orderNumber(), session.id(), 1, OrderStatus.PENDING_PAYMENT, session.owner(),
                PermalinkSecret.of(session.id()), session.intent().buyer(), destination, session.offer(),
                Payment.started(1, payment.instrument(), now, lease), now, Optional.empty(), now.plus(settings.reservation()),
                Optional.of(AskForPayment.afterLease(lease)), platform);
    }

    /** The next attempt for goods that are still held. */
    Order retried(Order pending, PaymentAsked payment, Instant now, Instant lease) {
        Payment next = Payment.started(pending.payment().attempt() + 1, payment.instrument(), now, lease);
        return pending.retried(next, AskForPayment.afterLease(lease));
    }
}
