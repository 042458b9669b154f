package dev.tradewind.checkout.model;

import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.OrderId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The merchant's own pages, where buyers are sent.
 *
 * @param url absolute, without a slash at the end
 */
public record Storefront(String url) {
    /** Where a buyer goes on with a session. */
    public String checkout(CheckoutId id) {
        return url + "/checkout/" + id;
    }

    /**
     * Where a buyer answers the payment provider's challenge and comes back from.
     *
     * @param path the provider's, with a leading slash
     * @param secret the order's: it proves that the buyer was sent by us
     */
    public String challenge(String path, String secret) {
        return url + path + "?key=" + encoded(secret);
    }

    /** The order's page. Whoever has this link may see the order, signed in or not. */
    public String order(OrderId id, String secret) {
        return url + "/orders/" + id + "?key=" + encoded(secret);
    }

    /** A page of policies, such as {@code refund-policy}. */
    public String page(String name) {
        return url + "/" + name;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
