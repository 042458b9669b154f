package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.OrderStatus;
import dev.tradewind.checkout.model.Payment;
import dev.tradewind.checkout.model.PaymentMessages;
import dev.tradewind.checkout.model.PaymentStatus;
import dev.tradewind.checkout.model.PaymentWord;
import dev.tradewind.checkout.model.SessionStatus;
import dev.tradewind.checkout.port.Applied;
import dev.tradewind.checkout.port.Change;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.log.Log;
import dev.tradewind.lambda.log.LogField;
import dev.tradewind.lambda.metrics.Metrics;
import dev.tradewind.paymentgateways.PaymentGateway;
import dev.tradewind.paymentgateways.PaymentState;
import dev.tradewind.paymentgateways.Release;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Brings an order that waits to its end: asks the provider for what nobody knows, gives goods back that were not paid in
 * time, gives money back that is not wanted. It may run twice, at the same time, and after the order was settled otherwise.
 */
@Singleton
public final class LookAfterOrder {
    /** How long a payment that never was decided is asked for before it is barred. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Checkouts checkouts;
    private final PaymentGateway gateway;
    private final AskForPayment askForPayment;
    private final SettlePayment settlePayment;
    private final Clock clock;

    LookAfterOrder(Checkouts checkouts, PaymentGateway gateway, AskForPayment askForPayment, SettlePayment settlePayment, Clock clock) {
        this.checkouts = checkouts;
        this.gateway = gateway;
        this.askForPayment = askForPayment;
        this.settlePayment = settlePayment;
        this.clock = clock;
    }

    /** What there was to do. */
    public enum Looked {
        /** Nothing, or not yet. */
        NOTHING_DUE,
        /** It has come a step further. */
        MOVED,
        /** Someone else moved it meanwhile; what is left falls due again. */
        OVERTAKEN
    }

    /** Looks after one order, if it is due. */
    public Looked handle(OrderId id) {
        Instant now = clock.instant();
        Optional<Order> due = checkouts.order(id).filter(order -> order.due().filter(at -> !at.isAfter(now)).isPresent());
        return due.map(order -> move(order, now)).orElse(Looked.NOTHING_DUE);
    }

    private Looked move(Order order, Instant now) {
        PaymentStatus payment = order.payment().status();
        if (payment == PaymentStatus.RELEASE_DUE) {
            return release(order, now);
        }
        if (payment.isOpen()) {
            return ask(order, now);
        }
        return order.status() == OrderStatus.PENDING_PAYMENT
                ? expire(order, now)
                : moved(checkouts.apply(Change.of(order.settled(order.payment()))));
    }

    /** The provider is asked before any goods go back: a payment that came in time keeps its goods. */
    private Looked ask(Order order, Instant now) {
        PaymentWord word = barredIfNeverArrived(order, now);
        if (word instanceof PaymentWord.Silence && order.status() == OrderStatus.PENDING_PAYMENT && !now.isBefore(order.reservedUntil())) {
            return expire(order, now);
        }
        if (word instanceof PaymentWord.Silence && now.isAfter(order.createdAt().plus(LONGEST))) {
            return moved(checkouts.apply(Change.of(order.waiting(order.payment().to(PaymentStatus.RELEASE_DUE, now), now))));
        }
        CheckoutSession session = checkouts.session(order.checkout()).orElseThrow();
        settlePayment.settle(session, order, word, Optional.empty());
        return Looked.MOVED;
    }

    /** A request that the provider never got is barred first, so that it cannot arrive after we gave it up. */
    private PaymentWord barredIfNeverArrived(Order order, Instant now) {
        boolean absent = gateway.find(order.reference()) instanceof PaymentState.Absent && !order.payment().isAtWork(now);
        return absent && !(gateway.release(order.reference()) instanceof Release.Unknown)
                ? new PaymentWord.Refused("it did not reach the payment provider")
                : askForPayment.found(order);
    }

    private Looked expire(Order order, Instant now) {
        Payment payment = order.payment();
        boolean challenged = payment.status() == PaymentStatus.CHALLENGED;
        Payment after = challenged ? payment.to(PaymentStatus.RELEASE_DUE, now) : payment;
        Optional<Instant> due = payment.status().isOpen()
                ? Optional.of(challenged ? now : SettlePayment.askAgain(order, now))
                : Optional.empty();
        Change change = Change.of(order.ended(OrderStatus.EXPIRED, after, due)).givingBack();
        Optional<CheckoutSession> session = checkouts.session(order.checkout())
                .filter(found -> found.order().filter(order.id()::equals).isPresent() && found.status() != SessionStatus.CANCELED);
        Applied applied = checkouts
                .apply(session.map(found -> change.and(found.canceled(Optional.of(PaymentMessages.expired())))).orElse(change));
        if (applied instanceof Applied.Done) {
            Metrics.count("OrdersExpired");
        }
        return moved(applied);
    }

    private Looked release(Order order, Instant now) {
        return switch (gateway.release(order.reference())) {
            case Release.Released _,Release.AlreadyReleased _ ->
                moved(checkouts.apply(Change.of(order.settled(order.payment().to(PaymentStatus.RELEASED, now)))));
            case Release.Unknown(String reason) -> {
                Log.warn("release_failed", LogField.ORDER_ID, order.id(), LogField.REASON, reason);
                yield moved(checkouts.apply(Change.of(order.waiting(order.payment(), SettlePayment.askAgain(order, now)))));
            }
        };
    }

    private static Looked moved(Applied applied) {
        return applied instanceof Applied.Done ? Looked.MOVED : Looked.OVERTAKEN;
    }
}
