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

    /** @param fulfilled units that were sent */
    static Map<String, Object> ofOrder(OfferLine line, int fulfilled) {
        Map<String, Object> quantity = Members.of("original", line.quantity()).and("total", line.quantity()).and("fulfilled", fulfilled)
                .end();
        return Members.of("id", line.id()).and("item", item(line)).and("quantity", quantity).and("totals", TotalsView.of(line))
                .and("status", status(line.quantity(), fulfilled)).end();
    }

    private static String status(int total, int fulfilled) {
        if (fulfilled >= total) {
            return "fulfilled";
        }
        return fulfilled > 0 ? "partial" : "processing";
    }

    private static Map<String, Object> item(OfferLine line) {
        return Members.of("id", line.sku().value()).and("title", line.title()).and("price", line.unitPrice().minor()).end();
    }
}
