package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.Storefront;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.paymentgateways.PaymentHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The profile that tells platforms where and how to talk to us. It is the same for everyone, so everyone may keep it. */
@Singleton
public final class DiscoveryView {
    private static final String UCP = "https://ucp.dev/" + Capabilities.VERSION;

    private final Json json;
    private final Storefront storefront;
    private final PaymentHandler handler;
    private final PublicKeys keys;

    public DiscoveryView(Json json, Storefront storefront, PaymentHandler handler, PublicKeys keys) {
        this.json = json;
        this.storefront = storefront;
        this.handler = handler;
        this.keys = keys;
    }

    /**
     * The profile.
     *
     * @param endpoint base of every path, absolute, without a slash at the end
     */
    public Response shown(String endpoint) {
        return Response.json(200, json, Members.of("ucp", profile(endpoint)).unlessEmpty("signing_keys", keys.all()).end())
                .with("cache-control", "public, max-age=300");
    }

    private Map<String, Object> profile(String endpoint) {
        String documents = storefront.page("developers");
        Map<String, Object> service = Members.of("version", Capabilities.VERSION).and("transport", "rest").and("endpoint", endpoint)
                .and("spec", UCP + "/specification/overview").and("schema", UCP + "/services/shopping/rest.openapi.json").end();
        Members handlerDocuments = Members.of("spec", documents + "/" + handler.id()).and("schema",
                documents + "/" + handler.id() + ".json");
        return Members.of("version", Capabilities.VERSION).and("services", Members.of("dev.ucp.shopping", List.of(service)).end())
                .and("capabilities", Capabilities.published(documents))
                .and("payment_handlers", Envelope.handlers(handler, handlerDocuments)).end();
    }
}
