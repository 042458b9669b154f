package dev.tradewind.fx.model;

import dev.tradewind.fxquoting.RateTable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rates and days as files and requests write them. */
public final class RateText {

    /** No sign, no exponent, no thousands: what {@link BigDecimal} takes beyond that is a typing error here. */
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,20}(\\.\\d{1,20})?");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private RateText() {}

    /** @return the rate exactly as written; empty if the text is no plain decimal or not positive */
    public static Optional<BigDecimal> rate(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)).filter(RateTable::isRate) : Optional.empty();
    }

    /** @return the day of {@code yyyy-mm-dd}; empty if the calendar has none */
    public static Optional<LocalDate> day(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
