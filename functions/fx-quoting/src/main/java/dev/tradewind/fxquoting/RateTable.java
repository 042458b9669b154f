package dev.tradewind.fxquoting;

import dev.tradewind.kernel.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The rates that one source published for one day.
 *
 * @param source who published it
 * @param base the currency of which one unit is priced
 * @param date the day that the source gives it, which may lie days back: weekends and holidays have none
 * @param rates units of each currency for one unit of the base, exactly as published. Keyed by code, not by live currency: a table of
 *            2020 holds HRK, and stays as it was
 */
public record RateTable(RateSource source, CurrencyCode base, LocalDate date, Map<String, BigDecimal> rates) {

    private static final int MAX_DIGITS = 20;

    /** @throws IllegalArgumentException if a rate fails {@link #isRate}, the base is rated, or there are no rates */
    public RateTable {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(date, "date");
        rates = Map.copyOf(rates);
        if (rates.isEmpty() || rates.containsKey(base.code())) {
            throw new IllegalArgumentException("a table rates other currencies than its base " + base);
        }
        rates.forEach((code, rate) -> {
            if (!isRate(rate)) {
                throw new IllegalArgumentException("not a rate of %s: %s".formatted(code, rate));
            }
        });
    }

    /** @return whether a decimal can be a rate: positive, at most 20 digits before the point and 20 after it, so that it stays cheap */
    public static boolean isRate(BigDecimal rate) {
        return rate.signum() > 0 && rate.scale() >= 0 && rate.scale() <= MAX_DIGITS && rate.precision() - rate.scale() <= MAX_DIGITS;
    }

    /** @return the mid rate between two currencies through the base, or empty if the table lacks one of them */
    public Optional<MidRate> mid(CurrencyCode sell, CurrencyCode buy) {
        return perBase(sell).flatMap(sellPerBase -> perBase(buy).map(buyPerBase -> new MidRate(sellPerBase, buyPerBase)));
    }

    private Optional<BigDecimal> perBase(CurrencyCode currency) {
        return currency.equals(base) ? Optional.of(BigDecimal.ONE) : Optional.ofNullable(rates.get(currency.code()));
    }
}
