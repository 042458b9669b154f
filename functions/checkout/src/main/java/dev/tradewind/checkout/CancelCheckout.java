package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.SessionStatus;
import dev.tradewind.checkout.port.Applied;
import dev.tradewind.checkout.port.Change;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.lambda.http.Response;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Gives a session up, and with it the goods that a pending order of it holds. */
@Singleton
public final class CancelCheckout {
    private final FirstAnswers firstAnswers;
    private final Checkouts checkouts;
    private final Clock clock;

    CancelCheckout(FirstAnswers firstAnswers, Checkouts checkouts, Clock clock) {
        this.firstAnswers = firstAnswers;
        this.checkouts = checkouts;
        this.clock = clock;
    }

    /** @param view how the session is shown; what it answers is what the same key gets again */
    public CheckoutOutcome handle(CheckoutId id, Asked asked, Function<CheckoutSession, Response> view) {
        return Attempts.at("cancel of a session", () -> attempt(id, asked, view));
    }

    private Optional<CheckoutOutcome> attempt(CheckoutId id, Asked asked, Function<CheckoutSession, Response> view) {
        Instant now = clock.instant();
        Optional<CheckoutSession> found = asked.sees(checkouts.session(id), now);
        if (found.isEmpty()) {
            return Optional.of(new CheckoutOutcome.NotFound());
        }
        CheckoutSession session = found.get();
        Optional<CheckoutOutcome> before = firstAnswers.to(asked.key(), session, view);
        if (before.isPresent()) {
            return before;
        }
        Optional<Order> its = session.order().flatMap(checkouts::order);
        CheckoutSession known = its.map(session::as).orElse(session);
        if (known.status().isFinal()) {
            return Optional.of(new CheckoutOutcome.NotAllowed(known, Refusals.ended(known)));
        }
        Optional<Order> pending = its.filter(PendingOrders::isUndecided);
        if (isBeingPaid(session, pending, now)) {
            return Optional.of(new CheckoutOutcome.NotAllowed(session, Refusals.payingNow()));
        }
        CheckoutSession canceled = session.canceled(Optional.empty());
        Response response = view.apply(canceled);
        Change change = PendingOrders.letGo(pending, Change.of(canceled), now);
        return switch (checkouts.apply(FirstAnswers.remembered(asked.key(), change, response))) {
            case Applied.Done _ -> Optional.of(new CheckoutOutcome.Shown(response));
            case Applied.Repeated repeated -> Optional.of(CheckoutOutcome.of(repeated.replay()));
            case Applied.Stale _ -> Optional.empty();
            case Applied.OutOfStock _,Applied.QuoteUsed _ -> throw new IllegalStateException("a cancel takes nothing");
        };
    }

    /** An invocation may be in the middle of asking the provider; after its lease nobody is. */
    private static boolean isBeingPaid(CheckoutSession session, Optional<Order> pending, Instant now) {
        return session.status() == SessionStatus.COMPLETE_IN_PROGRESS
                && pending.map(Order::payment).filter(payment -> payment.isAtWork(now)).isPresent();
    }
}
