package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.OrderStatus;
import dev.tradewind.checkout.model.Payment;
import dev.tradewind.checkout.model.PaymentMessages;
import dev.tradewind.checkout.model.PaymentStatus;
import dev.tradewind.checkout.model.PaymentWord;
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
    private static final String NOT_RECEIVED = "it did not reach the payment provider";

    private final Checkouts checkouts;
    private final PaymentGateway gateway;
    private final SettlePayment settlePayment;
    private final Clock clock;

    LookAfterOrder(Checkouts checkouts, PaymentGateway gateway, SettlePayment settlePayment, Clock clock) {
        this.checkouts = checkouts;
        this.gateway = gateway;
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
                ? expire(order, false, now)
                : moved(checkouts.apply(Change.of(order.settled(order.payment()))));
    }

    /** The provider is asked before any goods go back: a payment that came in time keeps its goods. */
    private Looked ask(Order order, Instant now) {
        PaymentState state = gateway.find(order.reference());
        PaymentWord word = AskForPayment.word(state);
        boolean given = now.isAfter(order.createdAt().plus(LONGEST)) && word instanceof PaymentWord.Silence;
        if (given || (state instanceof PaymentState.Absent && !order.payment().isAtWork(now))) {
            return bar(order, now);
        }
        if (word instanceof PaymentWord.Silence && order.status() == OrderStatus.PENDING_PAYMENT && !now.isBefore(order.reservedUntil())) {
            return expire(order, state instanceof PaymentState.AwaitingBuyer, now);
        }
        CheckoutSession session = checkouts.session(order.checkout()).orElseThrow();
        settlePayment.settle(session, order, word, Optional.empty());
        return Looked.MOVED;
    }

    /**
     * A request that the provider never got, or never decided, is barred so that it cannot succeed after we gave it up. That
     * is written down first: whoever resumes the request meanwhile is overtaken by it, or overtakes it.
     */
    private Looked bar(Order order, Instant now) {
        Order barred = order.waiting(order.payment().to(PaymentStatus.RELEASE_DUE, now), now);
        return checkouts.apply(Change.of(barred)) instanceof Applied.Done ? release(barred, now) : Looked.OVERTAKEN;
    }

    /** @param awaitsBuyer whether the provider waits for a step of the buyer's, which is barred: the buyer had their time */
    private Looked expire(Order order, boolean awaitsBuyer, Instant now) {
        Payment payment = order.payment();
        boolean undecided = payment.status().isOpen() && !awaitsBuyer;
        Payment after = awaitsBuyer ? payment.to(PaymentStatus.RELEASE_DUE, now) : payment;
        Optional<Instant> due = undecided ? Optional.of(SettlePayment.askAgain(order, now)) : Optional.of(now).filter(_ -> awaitsBuyer);
        Change change = Change.of(order.ended(OrderStatus.EXPIRED, after, due)).givingBack();
        Optional<CheckoutSession> session = sessionOf(order).map(found -> undecided
                ? found.undecided(PaymentMessages.unconfirmed())
                : found.reopened(PaymentMessages.expired()));
        Applied applied = checkouts.apply(session.map(change::and).orElse(change));
        if (applied instanceof Applied.Done) {
            Metrics.count("OrdersExpired");
        }
        return moved(applied);
    }

    /** A session that still is about this order; one that its buyer changed or gave up is not. */
    private Optional<CheckoutSession> sessionOf(Order order) {
        return checkouts.session(order.checkout())
                .filter(found -> found.order().filter(order.id()::equals).isPresent() && !found.status().isFinal());
    }

    private Looked release(Order order, Instant now) {
        return switch (gateway.release(order.reference())) {
            case Release.Released _,Release.AlreadyReleased _ -> moved(checkouts.apply(released(order, now)));
            case Release.Unknown(String reason) -> {
                Log.warn("release_failed", LogField.ORDER_ID, order.id(), LogField.REASON, reason);
                yield moved(checkouts.apply(Change.of(order.waiting(order.payment(), SettlePayment.askAgain(order, now)))));
            }
        };
    }

    /** Of a pending order only the attempt has failed: its goods are held on for another one. */
    private Change released(Order order, Instant now) {
        if (order.status() != OrderStatus.PENDING_PAYMENT) {
            Change ended = Change.of(order.settled(order.payment().to(PaymentStatus.RELEASED, now)));
            return sessionOf(order).map(session -> ended.and(session.reopened(PaymentMessages.expired()))).orElse(ended);
        }
        Change change = Change.of(order.waiting(order.payment().declined(NOT_RECEIVED, now), order.reservedUntil()));
        return sessionOf(order).map(session -> change.and(session.declined(PaymentMessages.failed(NOT_RECEIVED)))).orElse(change);
    }

    private static Looked moved(Applied applied) {
        return applied instanceof Applied.Done ? Looked.MOVED : Looked.OVERTAKEN;
    }
}
