package dev.tradewind.fx;

import dev.tradewind.fxquoting.CustomerRate;
import dev.tradewind.fxquoting.FxQuote;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/**
 * A quote in answers. The decimals are for people, ten digits; the amounts are what binds.
 *
 * @param midRate units bought for one sold, before the spread
 * @param rate units bought for one sold, after the spread; never more than what the amounts were computed with
 */
@Serdeable(naming = SnakeCaseStrategy.class)
record QuoteBody(String id, String status, AmountBody sell, AmountBody buy, String midRate, int spreadBps, String rate, String source,
        String sourceDate, String lock, String createdAt, String expiresAt) {

    static QuoteBody of(FxQuote quote, QuoteStatus status) {
        CustomerRate rate = quote.rate();
        return new QuoteBody(quote.id().value(), status.text(), AmountBody.of(quote.sold()), AmountBody.of(quote.bought()),
                rate.mid().shown().toPlainString(), rate.spreadBps(), rate.shown().toPlainString(), rate.source().name(),
                rate.sourceDate().toString(), quote.lock().text(), quote.createdAt().toString(), quote.expiresAt().toString());
    }
}
