package dev.tradewind.checkout.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A country's standard rate while it lasts.
 *
 * @param rate as a fraction; nothing where no one rate applies to the whole country
 * @param from first day
 * @param to last day
 */
record DatedRate(Optional<BigDecimal> rate, LocalDate from, LocalDate to) {
    private static final String NO_RATE = "none";
    private static final int PERCENT_DIGITS = 2;

    static DatedRate of(String percent, String from, String to) {
        Optional<BigDecimal> rate = Optional.of(percent).filter(text -> !text.equals(NO_RATE))
                .map(text -> new BigDecimal(text).movePointLeft(PERCENT_DIGITS));
        return new DatedRate(rate, from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
                to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
