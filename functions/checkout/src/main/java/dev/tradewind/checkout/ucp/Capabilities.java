package dev.tradewind.checkout.ucp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of the Universal Commerce Protocol we can do. A platform whose profile we do not know is taken to support all of it.
 */
enum Capabilities {
    CHECKOUT("dev.ucp.shopping.checkout", false), //
    ORDER("dev.ucp.shopping.order", false), //
    FULFILLMENT("dev.ucp.shopping.fulfillment", true), //
    DISCOUNT("dev.ucp.shopping.discount", true), //
    BUYER_CONSENT("dev.ucp.shopping.buyer_consent", true), //
    FX_LOCK("dev.tradewind.fx_lock", true);

    /** The release that we speak. */
    static final String VERSION = "2026-04-08";

    private final String key;
    private final boolean extension;

    Capabilities(String key, boolean extension) {
        this.key = key;
        this.extension = extension;
    }

    /** Those that shape an answer about a checkout. */
    static Map<String, Object> ofCheckout() {
        Map<String, Object> active = new LinkedHashMap<>();
        for (Capabilities each : values()) {
            if (each != ORDER) {
                active.put(each.key, versioned());
            }
        }
        return active;
    }

    /** Those that shape an answer about an order. */
    static Map<String, Object> ofOrder() {
        return Members.of(ORDER.key, versioned()).end();
    }

    /** What the discovery profile says of all of them. */
    static Map<String, Object> published(String ownDocuments) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Capabilities each : values()) {
            all.put(each.key, List.of(each.described(ownDocuments)));
        }
        return all;
    }

    private Map<String, Object> described(String ownDocuments) {
        String page = key.substring(key.lastIndexOf('.') + 1);
        boolean own = this == FX_LOCK;
        String spec = own ? ownDocuments + "/fx-lock" : "https://ucp.dev/" + VERSION + "/specification/" + page.replace('_', '-');
        String schema = own ? ownDocuments + "/fx_lock.json" : "https://ucp.dev/" + VERSION + "/schemas/shopping/" + page + ".json";
        return Members.of("version", VERSION).and("spec", spec).and("schema", schema)
                .maybe("extends", extension ? Optional.of(CHECKOUT.key) : Optional.empty())
                .maybe("config", this == FULFILLMENT ? Optional.of(oneParcelOneAddress()) : Optional.empty()).end();
    }

    private static Map<String, Object> oneParcelOneAddress() {
        return Members.of("allows_multi_destination", Members.of("shipping", false).and("pickup", false).end())
                .and("allows_method_combinations", List.of(List.of("shipping"))).end();
    }

    private static List<Object> versioned() {
        return List.of(Members.of("version", VERSION).end());
    }
}
