package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.OfferLine;
import dev.tradewind.checkout.model.ShippingOption;
import dev.tradewind.checkout.model.Totals;
import dev.tradewind.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sums in the order in which platforms must show them: everything but the total adds up to it. A discount is negative and is
 * left out when there is none; all of ours are shared out to lines, so the protocol's word for them is {@code items_discount}.
 */
final class TotalsView {
    private TotalsView() {}

    static List<Map<String, Object>> of(Offer offer) {
        Totals totals = offer.totals();
        List<Map<String, Object>> shown = new ArrayList<>();
        shown.add(total("subtotal", "Subtotal", totals.subtotal()));
        if (totals.discount().isPositive()) {
            shown.add(total("items_discount", "Discounts", totals.discount().negate()));
        }
        offer.shipping().map(ShippingOption::title).ifPresent(title -> shown.add(total("fulfillment", title, totals.shipping())));
        if (totals.tax().isPositive() || offer.shipping().isPresent()) {
            shown.add(total("tax", "Tax", totals.tax()));
        }
        shown.add(total("total", "Total", totals.total()));
        return shown;
    }

    static List<Map<String, Object>> of(OfferLine line) {
        List<Map<String, Object>> shown = new ArrayList<>();
        shown.add(total("subtotal", line.subtotal()));
        if (line.discount().isPositive()) {
            shown.add(total("items_discount", line.discount().negate()));
        }
        shown.add(total("total", line.total()));
        return shown;
    }

    static List<Map<String, Object>> of(ShippingOption option) {
        return List.of(total("total", option.price()));
    }

    private static Map<String, Object> total(String type, String text, Money amount) {
        return Members.of("type", type).and("display_text", text).and("amount", amount.minor()).end();
    }

    private static Map<String, Object> total(String type, Money amount) {
        return Members.of("type", type).and("amount", amount.minor()).end();
    }
}
