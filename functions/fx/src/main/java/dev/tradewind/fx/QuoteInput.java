package dev.tradewind.fx;

import dev.tradewind.fxquoting.FixedSide;
import dev.tradewind.fxquoting.LockLength;
import dev.tradewind.fxquoting.QuoteRequest;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import dev.tradewind.lambda.http.Field;
import dev.tradewind.lambda.http.Input;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads the body of {@code POST /fx/quotes}. Whatever is wrong whichever rates there are is found here. */
final class QuoteInput {

    static final String SELL_AMOUNT = "/sell_amount";

    static final String BUY_AMOUNT = "/buy_amount";

    private static final BigDecimal MOST = BigDecimal.valueOf(Money.MAX_INPUT);

    private QuoteInput() {}

    static QuoteRequest read(Input in) {
        var sell = in.text("/sell_currency").required().parse(CurrencyFault::live);
        var buy = in.text("/buy_currency").required().parse(CurrencyFault::live);
        if (sell.optional().isPresent() && sell.optional().equals(buy.optional())) {
            in.fault("same_currency", "/buy_currency", "Must be another currency than the one that is sold.");
        }
        var sold = in.number(SELL_AMOUNT).parse(QuoteInput::minor);
        var bought = in.number(BUY_AMOUNT).parse(QuoteInput::minor);
        requireOneAmount(in);
        var lock = in.text("/lock").as(LockLength::parse, "unknown_lock", "Must be none, 5m, 15m, 1h or 24h.");
        return in.read(() -> request(sell.get(), buy.get(), sold.optional(), bought, lock.otherwise(LockLength.NONE)));
    }

    private static QuoteRequest request(CurrencyCode sell, CurrencyCode buy, Optional<Long> sold, Field<Long> bought, LockLength lock) {
        return sold.map(minor -> new QuoteRequest(sell, buy, FixedSide.SELL, Money.of(minor, sell), lock))
                .orElseGet(() -> new QuoteRequest(sell, buy, FixedSide.BUY, Money.of(bought.get(), buy), lock));
    }

    private static void requireOneAmount(Input in) {
        if (in.has(SELL_AMOUNT) && in.has(BUY_AMOUNT)) {
            in.fault("amount_ambiguous", BUY_AMOUNT, "Only one of sell_amount and buy_amount can be fixed.");
        }
        if (!in.has(SELL_AMOUNT) && !in.has(BUY_AMOUNT)) {
            in.fault("amount_missing", SELL_AMOUNT, "One of sell_amount and buy_amount is required.");
        }
    }

    /** Its size is looked at first: of 1e999999999 nothing else may be computed. */
    private static Optional<Long> minor(BigDecimal number, Field.Rejection rejection) {
        if (number.signum() <= 0) {
            rejection.because("amount_not_positive", "Must be more than zero.");
        } else if (number.compareTo(MOST) > 0) {
            rejection.because("amount_too_large", "Must be at most %d minor units.".formatted(Money.MAX_INPUT));
        } else if (number.stripTrailingZeros().scale() > 0) {
            rejection.because("amount_fractional", "Must be whole minor units of the currency: cents, yen, fils.");
        } else {
            return Optional.of(number.longValueExact());
        }
        return Optional.empty();
    }
}
