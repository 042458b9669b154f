package dev.tradewind.benchmarks.cold;

import dev.tradewind.local.functions.FunctionSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which event a function is started with: of those with routes the work that most of its callers want, of the others the last they served. */
final class Events {
    private static final Map<String, String> ROUTES = Map.of(
            "FxHttp", "POST /fx/quotes",
            "CatalogHttp", "GET /catalog/products/{sku}",
            "CheckoutHttp", "POST /checkout-sessions",
            "ShipmentsHttp", "GET /customs/holds",
            "CarrierWebhooks", "POST /webhooks/carriers/{source}",
            "WebhooksHttp", "GET /webhook-endpoints");
    private static final String READER = "FxHttp";
    private static final String SIGNED = "CarrierWebhooks";

    private Events() {}

    /** The route key; blank for functions without routes. */
    static String route(String function) {
        return ROUTES.getOrDefault(function, "");
    }

    /** What the event is called in tables. */
    static String label(String function) {
        return ROUTES.getOrDefault(function, "its last event");
    }

    /** Those first whose event is signed, which is good for some minutes only. */
    static List<FunctionSpec> inOrder(List<FunctionSpec> specs) {
        return specs.stream().sorted(Comparator.comparing((FunctionSpec spec) -> !spec.id().equals(SIGNED))).toList();
    }

    /** The function whose permissions the yardstick has: it may read rates. */
    static FunctionSpec reader(List<FunctionSpec> specs) {
        return specs.stream().filter(spec -> spec.id().equals(READER)).findFirst().orElseThrow();
    }
}
