package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.OfferLine;
import java.util.Map;

/** A line of a session or an order. */
final class LineView {
    private LineView() {}

    static Map<String, Object> ofSession(OfferLine line) {
        return Members.of("id", line.id()).and("item", item(line)).and("quantity", line.quantity()).and("totals", TotalsView.of(line))
                .end();
    }

    /** Nothing is shipped yet in this slice, so every unit is still being worked on. */
    static Map<String, Object> ofOrder(OfferLine line) {
        Map<String, Object> quantity = Members.of("original", line.quantity()).and("total", line.quantity()).and("fulfilled", 0).end();
        return Members.of("id", line.id()).and("item", item(line)).and("quantity", quantity).and("totals", TotalsView.of(line))
                .and("status", "processing").end();
    }

    private static Map<String, Object> item(OfferLine line) {
        return Members.of("id", line.sku().value()).and("title", line.title()).and("price", line.unitPrice().minor()).end();
    }
}
