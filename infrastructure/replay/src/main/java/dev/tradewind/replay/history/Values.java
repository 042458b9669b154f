package dev.tradewind.replay.history;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers and times as the published forms of the data set write them. */
final class Values {
    private static final Pattern PRICE = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,12})?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    /** ISO, and the month first as in the spreadsheet's own export. */
    private static final List<DateTimeFormatter> DATES = List.of(DateTimeFormatter.ofPattern("uuuu-MM-dd[' ']['T']HH:mm[:ss]", Locale.ROOT),
            DateTimeFormatter.ofPattern("M/d/uuuu H:mm[:ss]", Locale.ROOT));

    private Values() {}

    /** Pence, exactly. */
    static Verdict<Long> price(String text) {
        if (text.isEmpty()) {
            return Verdict.rejected(Reason.MISSING_PRICE);
        }
        if (!PRICE.matcher(text).matches()) {
            return Verdict.rejected(Reason.UNREADABLE_PRICE);
        }
        BigDecimal pence = new BigDecimal(text).movePointRight(2).stripTrailingZeros();
        if (pence.signum() < 0) {
            return Verdict.rejected(Reason.NEGATIVE_PRICE);
        }
        if (pence.signum() == 0) {
            return Verdict.rejected(Reason.FREE_ITEM);
        }
        return pence.scale() > 0 ? Verdict.rejected(Reason.PRICE_NOT_IN_MINOR_UNITS) : Verdict.accepted(pence.longValueExact());
    }

    /** Units, one or more. */
    static Verdict<Long> quantity(String text) {
        if (text.isEmpty()) {
            return Verdict.rejected(Reason.MISSING_QUANTITY);
        }
        if (!WHOLE.matcher(text).matches()) {
            return Verdict.rejected(Reason.UNREADABLE_QUANTITY);
        }
        long units = Long.parseLong(text);
        return units > 0 ? Verdict.accepted(units) : Verdict.rejected(Reason.QUANTITY_NOT_POSITIVE);
    }

    static Verdict<LocalDateTime> date(String text) {
        if (text.isEmpty()) {
            return Verdict.rejected(Reason.MISSING_DATE);
        }
        return DATES.stream().map(format -> parsed(text, format)).flatMap(Optional::stream).findFirst().map(Verdict::accepted)
                .orElseGet(() -> Verdict.rejected(Reason.UNREADABLE_DATE));
    }

    private static Optional<LocalDateTime> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
