package dev.tradewind.fxquoting.dynamo;

import static dev.tradewind.lambda.table.Attributes.EXPIRES_AT;
import static dev.tradewind.lambda.table.Attributes.PK;
import static dev.tradewind.lambda.table.Attributes.SK;
import static dev.tradewind.lambda.table.Attributes.n;
import static dev.tradewind.lambda.table.Attributes.s;
import static dev.tradewind.lambda.table.Attributes.seconds;

import dev.tradewind.fxquoting.CustomerRate;
import dev.tradewind.fxquoting.FixedSide;
import dev.tradewind.fxquoting.FxQuote;
import dev.tradewind.fxquoting.LockLength;
import dev.tradewind.fxquoting.MidRate;
import dev.tradewind.fxquoting.Quotes;
import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.QuoteId;
import dev.tradewind.lambda.table.ItemKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@code QUOTE#id / QUOTE}: an offer, whole and exact, so that an order computes with what was offered. Beside it, under {@link #USE}, the
 * order that consumed it writes an item of its own.
 */
public final class QuoteItem {

    static final String QUOTE = "QUOTE";

    static final String USE = "USE";

    static final String INPUT = "input";

    /** Tells apart two writers of one key: a put that the SDK repeats is known by its own draw. */
    private static final String DRAW = "draw";

    private static final String PREFIX = "QUOTE#";

    private QuoteItem() {}

    /** @return where a quote lies in the suite's table {@code rates}, for who reads it together with other items */
    public static ItemKey key(String tableName, QuoteId id) {
        return new ItemKey(tableName, pk(id), QUOTE);
    }

    static String pk(QuoteId id) {
        return PREFIX + id.value();
    }

    static Map<String, AttributeValue> write(FxQuote quote, QuoteId draw, String input) {
        CustomerRate rate = quote.rate();
        var item = new HashMap<String, AttributeValue>();
        item.put(PK, s(pk(quote.id())));
        item.put(SK, s(QUOTE));
        item.put("sell_currency", s(rate.sell().code()));
        item.put("buy_currency", s(rate.buy().code()));
        item.put("sell_per_base", s(rate.mid().sellPerBase().toPlainString()));
        item.put("buy_per_base", s(rate.mid().buyPerBase().toPlainString()));
        item.put("spread_bps", n(rate.spreadBps()));
        item.put("source", s(rate.source().name()));
        item.put("source_date", s(rate.sourceDate().toString()));
        item.put("sold", n(quote.sold().minor()));
        item.put("bought", n(quote.bought().minor()));
        item.put("fixed", s(quote.fixed().name()));
        item.put("lock", s(quote.lock().text()));
        item.put("created_at", s(quote.createdAt().toString()));
        item.put("valid_until", s(quote.expiresAt().toString()));
        item.put(INPUT, s(input));
        item.put(DRAW, s(draw.value()));
        item.put(EXPIRES_AT, seconds(Quotes.keptUntil(quote)));
        return item;
    }

    /** @return the quote, exactly as it was offered */
    public static FxQuote read(Map<String, AttributeValue> item) {
        var sell = CurrencyCode.of(text(item, "sell_currency"));
        var buy = CurrencyCode.of(text(item, "buy_currency"));
        return new FxQuote(new QuoteId(text(item, PK).substring(PREFIX.length())), rate(item, sell, buy), money(item, "sold", sell),
                money(item, "bought", buy), FixedSide.valueOf(text(item, "fixed")), LockLength.parse(text(item, "lock")).orElseThrow(),
                Instant.parse(text(item, "created_at")), Instant.parse(text(item, "valid_until")));
    }

    private static CustomerRate rate(Map<String, AttributeValue> item, CurrencyCode sell, CurrencyCode buy) {
        var mid = new MidRate(new BigDecimal(text(item, "sell_per_base")), new BigDecimal(text(item, "buy_per_base")));
        return new CustomerRate(sell, buy, mid, Integer.parseInt(item.get("spread_bps").n()), new RateSource(text(item, "source")),
                LocalDate.parse(text(item, "source_date")));
    }

    private static Money money(Map<String, AttributeValue> item, String name, CurrencyCode currency) {
        return Money.of(Long.parseLong(item.get(name).n()), currency);
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return item.get(name).s();
    }
}
