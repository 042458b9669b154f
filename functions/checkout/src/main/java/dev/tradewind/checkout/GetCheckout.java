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

/** Shows a session, with an offer that still binds us. */
@Singleton
public final class GetCheckout {
    private final Checkouts checkouts;
    private final RenewOffer renewOffer;
    private final PendingOrders pendingOrders;
    private final Clock clock;

    GetCheckout(Checkouts checkouts, RenewOffer renewOffer, PendingOrders pendingOrders, Clock clock) {
        this.checkouts = checkouts;
        this.renewOffer = renewOffer;
        this.pendingOrders = pendingOrders;
        this.clock = clock;
    }

    /** @param view how the session is shown */
    public CheckoutOutcome handle(CheckoutId id, Asked asked, Function<CheckoutSession, Response> view) {
        Instant now = clock.instant();
        Optional<CheckoutSession> session = asked.sees(checkouts.session(id), now);
        return session.<CheckoutOutcome>map(found -> new CheckoutOutcome.Shown(view.apply(binding(found, now).afterwards())))
                .orElse(new CheckoutOutcome.NotFound());
    }

    /** Someone who writes the session meanwhile has made a newer offer: that one is shown. */
    private CheckoutSession binding(CheckoutSession session, Instant now) {
        boolean waiting = session.status() == SessionStatus.INCOMPLETE || session.status() == SessionStatus.READY_FOR_COMPLETE;
        if (!waiting || session.offer().isValidAt(now)) {
            return session;
        }
        Optional<Order> pending = pendingOrders.of(session);
        CheckoutSession renewed = renewOffer.renewed(session, pending, now);
        Applied applied = checkouts.apply(PendingOrders.letGo(pending, Change.of(renewed), now));
        return applied instanceof Applied.Done ? renewed : checkouts.session(session.id()).orElse(session);
    }
}
