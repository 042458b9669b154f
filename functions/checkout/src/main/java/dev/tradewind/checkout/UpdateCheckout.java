package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutIntent;
import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.SessionStatus;
import dev.tradewind.checkout.port.Applied;
import dev.tradewind.checkout.port.Change;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.checkout.port.FactReader;
import dev.tradewind.checkout.port.Facts;
import dev.tradewind.checkout.pricing.OfferMaker;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.lambda.http.Response;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Replaces what a session asks for, and makes a new offer for it. */
@Singleton
public final class UpdateCheckout {
    private final FactReader reader;
    private final FirstAnswers firstAnswers;
    private final OfferMaker offers;
    private final Checkouts checkouts;
    private final PendingOrders pendingOrders;
    private final Clock clock;

    UpdateCheckout(FactReader reader, FirstAnswers firstAnswers, OfferMaker offers, Checkouts checkouts, PendingOrders pendingOrders,
            Clock clock) {
        this.reader = reader;
        this.firstAnswers = firstAnswers;
        this.offers = offers;
        this.checkouts = checkouts;
        this.pendingOrders = pendingOrders;
        this.clock = clock;
    }

    /** @param view how the session is shown; what it answers is what the same key gets again */
    public CheckoutOutcome handle(CheckoutId id, CheckoutIntent intent, Asked asked, Function<CheckoutSession, Response> view) {
        return Attempts.at("update of a session", () -> attempt(id, intent, asked, view));
    }

    private Optional<CheckoutOutcome> attempt(CheckoutId id, CheckoutIntent intent, Asked asked, Function<CheckoutSession, Response> view) {
        Facts facts = reader.read(CreateCheckout.wanted(Optional.of(id), intent, Optional.empty()));
        Instant now = clock.instant();
        Optional<CheckoutSession> found = asked.sees(facts.session(), now);
        if (found.isEmpty()) {
            return Optional.of(new CheckoutOutcome.NotFound());
        }
        CheckoutSession session = found.get();
        Optional<CheckoutOutcome> before = firstAnswers.to(asked.key(), session, view);
        if (before.isPresent()) {
            return before;
        }
        Optional<Message> refusal = refusal(session);
        if (refusal.isPresent()) {
            return Optional.of(new CheckoutOutcome.NotAllowed(session, refusal.get()));
        }
        Optional<Order> pending = pendingOrders.of(session);
        Offer offer = offers.make(intent, pending.map(facts::without).orElse(facts), now);
        CheckoutSession updated = session.updated(intent, PriceChanges.ofUnits(session.offer(), offer));
        Response response = view.apply(updated);
        Change change = PendingOrders.letGo(pending, Change.of(updated), now);
        return switch (checkouts.apply(FirstAnswers.remembered(asked.key(), change, response))) {
            case Applied.Done _ -> Optional.of(new CheckoutOutcome.Shown(response));
            case Applied.Repeated repeated -> Optional.of(CheckoutOutcome.of(repeated.replay()));
            case Applied.Stale _ -> Optional.empty();
            case Applied.OutOfStock _,Applied.QuoteUsed _ -> throw new IllegalStateException("an update takes nothing");
        };
    }

    /** What is being paid for cannot be changed under the payment (trap 6). */
    private static Optional<Message> refusal(CheckoutSession session) {
        if (session.status() == SessionStatus.COMPLETE_IN_PROGRESS) {
            return Optional.of(Refusals.payingNow());
        }
        return session.status().isFinal() ? Optional.of(Refusals.ended(session)) : Optional.empty();
    }
}
