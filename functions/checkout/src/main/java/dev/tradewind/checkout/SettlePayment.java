package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Completion;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.OrderStatus;
import dev.tradewind.checkout.model.Payment;
import dev.tradewind.checkout.model.PaymentMessages;
import dev.tradewind.checkout.model.PaymentStatus;
import dev.tradewind.checkout.model.PaymentWord;
import dev.tradewind.checkout.model.SessionStatus;
import dev.tradewind.checkout.model.Storefront;
import dev.tradewind.checkout.port.Applied;
import dev.tradewind.checkout.port.Change;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.log.Log;
import dev.tradewind.lambda.log.LogField;
import dev.tradewind.lambda.metrics.Metrics;
import dev.tradewind.lambda.table.Contended;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the provider's word on a payment a fact, whoever brings it: the buyer's own request, a webhook or the resolver. All
 * of them come here, in any order and more than once, and the order's version lets one of them through (traps 8, 9, 13).
 */
@Singleton
public class SettlePayment {
    private static final int TRIES = 6;
    private static final Duration FIRST_QUESTION = Duration.ofSeconds(30);
    private static final Duration LAST_QUESTION = Duration.ofMinutes(15);

    private final Checkouts checkouts;
    private final OrderEvents events;
    private final Storefront storefront;
    private final Clock clock;

    SettlePayment(Checkouts checkouts, OrderEvents events, CheckoutSettings settings, Clock clock) {
        this.checkouts = checkouts;
        this.events = events;
        this.storefront = new Storefront(settings.storefront());
        this.clock = clock;
    }

    /**
     * Records the word. The session must have been read after its order: then one that waits was not moved on with it meanwhile, as long as the
     * order has its version, and to place the order is enough.
     *
     * @param view how the session is shown, when a request waits for the answer and its key shall find it again
     * @return the session as it stands then
     */
    CheckoutSession settle(CheckoutSession session, Order order, PaymentWord word, Optional<Function<CheckoutSession, Response>> view) {
        CheckoutSession current = session;
        Order latest = order;
        Optional<Function<CheckoutSession, Response>> asking = view;
        for (int i = 0; i < TRIES; i++) {
            Optional<Settled> next = next(current, latest, word);
            if (next.isEmpty()) {
                return current;
            }
            Change change = next.get().change();
            switch (checkouts.apply(remembered(change, asking))) {
                case Applied.Done _ -> {
                    next.get().count();
                    return next.get().session().orElse(current);
                }
                case Applied.OutOfStock _,Applied.QuoteUsed _ -> {
                    return tooLate(current, latest);
                }
                case Applied.Stale _ -> {
                    latest = checkouts.order(order.id()).orElseThrow();
                    current = checkouts.session(session.id()).orElse(current);
                }
                case Applied.Repeated _ -> asking = Optional.empty();
            }
            if (latest.payment().attempt() != order.payment().attempt()) {
                return current;
            }
        }
        throw new Contended("settlement of order " + order.id(), null);
    }

    /** What the word makes of the order as it stands; nothing when it says nothing new. */
    private Optional<Settled> next(CheckoutSession session, Order order, PaymentWord word) {
        Instant now = clock.instant();
        if (!order.payment().status().isOpen()) {
            return Optional.empty();
        }
        Optional<CheckoutSession> its = Optional.of(session).filter(one -> one.order().filter(order.id()::equals).isPresent());
        return switch (order.status()) {
            case PENDING_PAYMENT -> Optional.of(pending(its, order, word, now));
            case EXPIRED -> late(its, order, word, now);
            case CANCELED -> unwanted(order, now);
            case PLACED -> Optional.empty();
        };
    }

    private Settled pending(Optional<CheckoutSession> session, Order order, PaymentWord word, Instant now) {
        Payment payment = order.payment();
        return switch (word) {
            case PaymentWord.Paid(String id) ->
                placed(session, order.placed(id, now));
            case PaymentWord.Refused(String why) -> Settled.of(session.map(s -> s.declined(PaymentMessages.failed(why))),
                    order.waiting(payment.declined(why, now), order.reservedUntil()));
            case PaymentWord.Challenge(String path) -> Settled.of(
                    session.map(s -> s.escalated(storefront.challenge(path, order.secret()), PaymentMessages.challenge())),
                    order.waiting(payment.to(PaymentStatus.CHALLENGED, now), order.reservedUntil()));
            case PaymentWord.Silence _ when payment.status() == PaymentStatus.CHALLENGED -> Settled.of(Optional.empty(),
                    order.waiting(payment, order.reservedUntil()));
            case PaymentWord.Silence _ -> Settled.of(session.map(s -> s.undecided(PaymentMessages.pending())),
                    order.waiting(payment.to(PaymentStatus.UNKNOWN, payment.status() == PaymentStatus.UNKNOWN ? payment.since() : now),
                            askAgain(order, now)));
        };
    }

    /** A session that waits for its order is completed by it, and is not written as well. */
    private Settled placed(Optional<CheckoutSession> session, Order placed) {
        boolean waits = session.filter(s -> s.status() == SessionStatus.COMPLETE_IN_PROGRESS).isPresent();
        Settled settled = waits
                ? new Settled(session.map(s -> s.as(placed)), Change.of(placed))
                : Settled.of(session.map(s -> s.completed(placed.number())), placed);
        return new Settled(settled.session(), settled.change().telling(events.placed(placed)));
    }

    /** The goods went back before the payment was decided: when it comes after all, the goods are taken again (trap 4). */
    private Optional<Settled> late(Optional<CheckoutSession> session, Order order, PaymentWord word, Instant now) {
        return switch (word) {
            case PaymentWord.Paid(String id) -> Optional.of(placed(session, order.placed(id, now)).taking());
            case PaymentWord.Refused(String why) -> Optional.of(Settled.of(session.map(s -> s.reopened(PaymentMessages.expired())),
                    order.settled(order.payment().declined(why, now))));
            case PaymentWord.Challenge _,PaymentWord.Silence _ -> Optional
                    .of(Settled.of(Optional.empty(), order.waiting(order.payment(), askAgain(order, now))));
        };
    }

    /** Nobody wants it any more: whatever came is to be given back. */
    private Optional<Settled> unwanted(Order order, Instant now) {
        return Optional
                .of(Settled.of(Optional.empty(), order.waiting(order.payment().to(PaymentStatus.RELEASE_DUE, now), now)));
    }

    /** The money came when the goods were sold to others, or the locked quote used: it is given back. */
    private CheckoutSession tooLate(CheckoutSession session, Order order) {
        Instant now = clock.instant();
        Log.warn("late_payment_not_wanted", LogField.ORDER_ID, order.id());
        Change release = Change.of(order.waiting(order.payment().to(PaymentStatus.RELEASE_DUE, now), now));
        CheckoutSession reopened = session.reopened(PaymentMessages.tooLate());
        boolean its = session.order().filter(order.id()::equals).isPresent();
        return checkouts.apply(its ? release.and(reopened) : release) instanceof Applied.Done && its ? reopened : session;
    }

    /** Who waits for the answer finds it again under the key of the attempt; an attempt that was answered already keeps its first one. */
    private static Change remembered(Change change, Optional<Function<CheckoutSession, Response>> asking) {
        Optional<IdempotencyKey> key = change.session().flatMap(CheckoutSession::lastCompletion).filter(Completion::isNamed)
                .map(attempt -> new IdempotencyKey(attempt.key(), attempt.input()));
        return asking.filter(_ -> key.isPresent())
                .map(view -> FirstAnswers.remembered(key, change, view.apply(change.session().orElseThrow())))
                .orElse(change);
    }

    /** Ever rarer questions, as long as nobody knows; but the goods are not held beyond their time. */
    static Instant askAgain(Order order, Instant now) {
        Duration pause = Duration.between(order.payment().since(), now).dividedBy(2);
        Duration bounded = pause.compareTo(FIRST_QUESTION) < 0
                ? FIRST_QUESTION
                : pause.compareTo(LAST_QUESTION) > 0 ? LAST_QUESTION : pause;
        Instant next = now.plus(bounded);
        boolean holds = order.status() == OrderStatus.PENDING_PAYMENT && now.isBefore(order.reservedUntil());
        return holds && next.isAfter(order.reservedUntil()) ? order.reservedUntil() : next;
    }

    /**
     * What the word comes to.
     *
     * @param session as it stands then, when it is this order's
     * @param change what is to be written
     */
    private record Settled(Optional<CheckoutSession> session, Change change) {
        static Settled of(Optional<CheckoutSession> session, Order order) {
            Change alone = Change.of(order);
            return new Settled(session, session.map(alone::and).orElse(alone));
        }

        Settled taking() {
            return new Settled(session, change.taking());
        }

        void count() {
            if (change.event().isPresent()) {
                Metrics.count("OrdersPlaced");
            }
        }
    }
}
