package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Completion;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.OrderStatus;
import dev.tradewind.checkout.model.SessionStatus;
import dev.tradewind.checkout.port.Applied;
import dev.tradewind.checkout.port.Change;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.lambda.Invocation;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.Replay;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Buys what a session offers.
 *
 * <ol>
 * <li>Read the session.
 * <li>One transaction: the order as pending, its goods taken, the session in progress under its key and lease.
 * <li>Ask the payment provider, under our own reference.
 * <li>One transaction: the order placed, the session completed with its answer, the event.
 * </ol>
 *
 * Whatever stops the function in between, the same key resumes at the recorded step once the lease is over, and without it
 * {@link LookAfterOrder} does. The goods are reserved before the provider hears of the payment (traps 4, 8).
 */
@Singleton
public final class CompleteCheckout {
    private final FirstAnswers firstAnswers;
    private final Checkouts checkouts;
    private final NewOrder newOrder;
    private final RenewOffer renewOffer;
    private final PendingOrders pendingOrders;
    private final AskForPayment askForPayment;
    private final Clock clock;

    CompleteCheckout(FirstAnswers firstAnswers, Checkouts checkouts, NewOrder newOrder, RenewOffer renewOffer, PendingOrders pendingOrders,
            AskForPayment askForPayment,
            Clock clock) {
        this.firstAnswers = firstAnswers;
        this.checkouts = checkouts;
        this.newOrder = newOrder;
        this.renewOffer = renewOffer;
        this.pendingOrders = pendingOrders;
        this.askForPayment = askForPayment;
        this.clock = clock;
    }

    /** @param view how the session is shown; what it answers is what the same key gets again */
    public CheckoutOutcome handle(CheckoutId id, PaymentAsked payment, Asked asked, Function<CheckoutSession, Response> view) {
        Purchase purchase = new Purchase(id, payment, asked, view);
        return Attempts.at("complete of a session", () -> attempt(purchase));
    }

    private Optional<CheckoutOutcome> attempt(Purchase purchase) {
        Asked asked = purchase.asked();
        Instant now = clock.instant();
        Optional<CheckoutSession> found = asked.sees(checkouts.session(purchase.id()), now);
        if (found.isEmpty()) {
            return Optional.of(new CheckoutOutcome.NotFound());
        }
        CheckoutSession session = found.get();
        Optional<Completion> before = asked.key().flatMap(key -> session.completion(key.record()));
        return firstAnswers.to(asked.key(), session, purchase.view())
                .or(() -> before.isPresent() ? again(session, before.get(), purchase, now) : first(session, purchase, now));
    }

    private Optional<CheckoutOutcome> first(CheckoutSession session, Purchase purchase, Instant now) {
        return switch (session.status()) {
            case READY_FOR_COMPLETE -> purchase.agreesTo(session.offer())
                    ? begin(session, purchase, now)
                    : notBegun(session, Change.of(session.touched()), purchase);
            case INCOMPLETE -> notBegun(session, Change.of(session.touched()), purchase);
            case COMPLETE_IN_PROGRESS -> Optional.of(new CheckoutOutcome.StillRunning());
            case REQUIRES_ESCALATION -> {
                CheckoutSession decided = askForPayment.decided(session);
                yield notBegun(decided, Change.of(decided.touched()), purchase);
            }
            case COMPLETED, CANCELED -> Optional.of(new CheckoutOutcome.NotAllowed(session, Refusals.ended(session)));
        };
    }

    /** The same key once more, which has no answer yet: the work that it began is taken up where it stopped. */
    private Optional<CheckoutOutcome> again(CheckoutSession session, Completion before, Purchase purchase, Instant now) {
        if (!before.input().equals(purchase.asked().key().orElseThrow().input())) {
            return Optional.of(new CheckoutOutcome.KeyReused());
        }
        if (session.status() != SessionStatus.COMPLETE_IN_PROGRESS || !before.equals(session.completions().getLast())) {
            return Optional.of(new CheckoutOutcome.Shown(purchase.view().apply(session).with("idempotent-replayed", "true")));
        }
        if (now.isBefore(before.leaseUntil())) {
            return Optional.of(new CheckoutOutcome.StillRunning());
        }
        return resume(session, purchase, now);
    }

    private Optional<CheckoutOutcome> resume(CheckoutSession session, Purchase purchase, Instant now) {
        Instant lease = lease(now);
        Order order = session.order().flatMap(checkouts::order).orElseThrow();
        if (order.status() != OrderStatus.PENDING_PAYMENT || !order.payment().status().isOpen()) {
            return Optional.of(new CheckoutOutcome.Shown(purchase.view().apply(askForPayment.decided(session))));
        }
        CheckoutSession resumed = session.resumed(lease);
        Order leased = order.waiting(order.payment().leased(lease), AskForPayment.afterLease(lease));
        return checkouts.apply(Change.of(resumed, leased)) instanceof Applied.Done
                ? Optional.of(pay(resumed, leased, purchase))
                : Optional.empty();
    }

    private Optional<CheckoutOutcome> begin(CheckoutSession session, Purchase purchase, Instant now) {
        if (session.completions().size() >= CheckoutSettings.MOST_ATTEMPTS) {
            return Optional.of(new CheckoutOutcome.NotAllowed(session, Refusals.tooManyAttempts()));
        }
        if (!session.offer().isValidAt(now)) {
            return renew(session, purchase, now);
        }
        Instant lease = lease(now);
        Optional<Order> pending = pendingOrders.of(session);
        Order order = pending.map(held -> newOrder.retried(held, purchase.payment(), now, lease))
                .orElseGet(() -> newOrder.of(session, purchase.payment(), now, lease, purchase.asked().platform()));
        IdempotencyKey key = purchase.asked().key().orElseGet(() -> unnamed(session));
        Completion completion = new Completion(key.record(), key.input(), order.payment().attempt(), lease);
        CheckoutSession completing = session.completing(completion, order.id());
        Change change = Change.of(completing, order);
        return switch (checkouts.apply(pending.isPresent() ? change : change.taking())) {
            case Applied.Done _ -> Optional.of(pay(completing, order, purchase));
            case Applied.OutOfStock _,Applied.QuoteUsed _ -> renew(session, purchase, now);
            case Applied.Stale _ -> Optional.empty();
            case Applied.Repeated _ -> throw new IllegalStateException("an attempt that begins has no answer");
        };
    }

    /**
     * The offer ran out, or its goods or its quote went to others: a new one is made and saved. At the same price the buyer's
     * consent still stands and the attempt goes on; else the buyer is shown what changed.
     */
    private Optional<CheckoutOutcome> renew(CheckoutSession session, Purchase purchase, Instant now) {
        Optional<Order> pending = pendingOrders.of(session);
        CheckoutSession renewed = renewOffer.renewed(session, pending, now);
        Change change = PendingOrders.letGo(pending, Change.of(renewed), now);
        if (!renewed.offer().isReady() || !purchase.agreesTo(renewed.offer())) {
            return notBegun(renewed, change, purchase);
        }
        checkouts.apply(change);
        return Optional.empty();
    }

    /**
     * Nothing is bought, and the key gets this answer from now on: a repeat that comes late must not buy what its first did not.
     */
    private Optional<CheckoutOutcome> notBegun(CheckoutSession session, Change change, Purchase purchase) {
        Response response = purchase.view().apply(session);
        return switch (checkouts.apply(FirstAnswers.remembered(purchase.asked().key(), change, response))) {
            case Applied.Done _ -> Optional.of(new CheckoutOutcome.Shown(response));
            case Applied.Repeated(Replay replay) -> Optional.of(CheckoutOutcome.of(replay));
            case Applied.Stale _ -> Optional.empty();
            case Applied.OutOfStock _,Applied.QuoteUsed _ -> throw new IllegalStateException("nothing is taken");
        };
    }

    private CheckoutOutcome pay(CheckoutSession session, Order order, Purchase purchase) {
        CheckoutSession after = askForPayment.ask(session, order, purchase.payment().credential(), purchase.view());
        return new CheckoutOutcome.Shown(purchase.view().apply(after));
    }

    /** Without a key of the caller's, an attempt is known by its place; a second tap meets the session in progress (trap 10). */
    private static IdempotencyKey unnamed(CheckoutSession session) {
        return new IdempotencyKey("attempt " + session.completions().size(), "");
    }

    private static Instant lease(Instant now) {
        return now.plus(Invocation.current().remaining());
    }
}
