package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.OfferLine;
import dev.tradewind.checkout.model.RateUsed;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.QuoteId;
import java.util.Map;

/**
 * Our own extension {@code dev.tradewind.fx_lock}: how the merchants' prices became the buyer's. Everyone who knows the
 * catalogue can check every price with it.
 */
final class FxView {
    /** Member of sessions and orders that it adds. */
    static final String MEMBER = "dev.tradewind.fx";

    private FxView() {}

    static Map<String, Object> of(Offer offer) {
        return Members.of("rates", offer.rates().stream().map(FxView::rate).toList())
                .and("line_items", offer.lines().stream().map(FxView::line).toList())
                .and("catalogue_subtotals", offer.catalogueSubtotals().stream().map(FxView::money).toList()).end();
    }

    private static Map<String, Object> rate(RateUsed rate) {
        return Members.of("from", rate.from().code()).and("to", rate.to().code()).and("mid_rate", rate.midRate()).and("rate", rate.rate())
                .and("spread_bps", rate.spreadBps()).and("source", rate.source()).and("source_date", rate.sourceDate().toString())
                .and("expires_at", rate.expiresAt().toString()).maybe("quote_id", rate.lock().map(QuoteId::value)).end();
    }

    private static Map<String, Object> line(OfferLine line) {
        return Members.of("id", line.id()).and("catalogue_price", money(line.cataloguePrice())).end();
    }

    private static Map<String, Object> money(Money money) {
        return Members.of("amount", money.minor()).and("currency", money.currency().code()).end();
    }
}
