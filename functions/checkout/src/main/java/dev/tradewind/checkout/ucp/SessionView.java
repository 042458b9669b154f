package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.PermalinkSecret;
import dev.tradewind.checkout.model.SessionStatus;
import dev.tradewind.checkout.model.Storefront;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.paymentgateways.PaymentHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A session as the protocol has it. It depends on nothing but the session, so that an answer can be given twice. */
@Singleton
public final class SessionView {
    private final Json json;
    private final Storefront storefront;
    private final PaymentHandler handler;

    public SessionView(Json json, Storefront storefront, PaymentHandler handler) {
        this.json = json;
        this.storefront = storefront;
        this.handler = handler;
    }

    /**
     * A new session.
     *
     * @param notices what is to be said of the request and not of the session
     */
    public Response created(CheckoutSession session, List<Message> notices) {
        return Response.json(201, json, body(session, notices));
    }

    /** A session as it stands now. */
    public Response shown(CheckoutSession session, List<Message> notices) {
        return Response.json(200, json, body(session, notices));
    }

    private Map<String, Object> body(CheckoutSession session, List<Message> notices) {
        List<Message> messages = Stream.concat(session.offer().messages().stream(), notices.stream()).toList();
        return Members.of("ucp", Envelope.checkout(handler)).and("id", session.id().value())
                .and("status", session.status().name().toLowerCase(Locale.ROOT)).and("currency", session.offer().currency().code())
                .unlessEmpty("buyer", BuyerView.of(session.intent().buyer()))
                .unlessEmpty("context", BuyerView.of(session.intent().context()))
                .and("line_items", session.offer().lines().stream().map(LineView::ofSession).toList())
                .and("totals", TotalsView.of(session.offer())).and("fulfillment", FulfillmentView.of(session))
                .unlessEmpty("discounts", DiscountsView.of(session)).maybe("dev.tradewind.fx_lock", session.intent().fxLock()
                        .map(lock -> Members.of("quote_id", lock.value()).end()))
                .and(FxView.MEMBER, FxView.of(session.offer())).unlessEmpty("messages", MessageView.of(messages))
                .and("links", links()).and("expires_at", session.expiresAt().toString()).maybe("continue_url", continueUrl(session))
                .maybe("order", order(session)).end();
    }

    private Optional<String> continueUrl(CheckoutSession session) {
        return session.status().isFinal()
                ? Optional.empty()
                : session.continueUrl().or(() -> Optional.of(storefront.checkout(session.id())));
    }

    private Optional<Map<String, Object>> order(CheckoutSession session) {
        boolean placed = session.status() == SessionStatus.COMPLETED;
        return session.order().filter(_ -> placed).map(id -> confirmation(session, id));
    }

    private Map<String, Object> confirmation(CheckoutSession session, OrderId id) {
        return Members.of("id", id.value()).maybe("label", session.orderNumber().map(Object::toString))
                .and("permalink_url", storefront.order(id, PermalinkSecret.of(session.id()))).end();
    }

    private List<Map<String, Object>> links() {
        return Stream.of("privacy-policy", "terms-of-service", "refund-policy", "shipping-policy")
                .map(page -> Members.of("type", page.replace('-', '_')).and("url", storefront.page(page)).end()).toList();
    }
}
