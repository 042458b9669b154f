package dev.tradewind.shipments.carriers;

import dev.tradewind.shipments.carriers.CarrierFormat.Unreadable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * The time of a UPS activity. Its offset is {@code gmtOffset} ({@code -04.00}); where that is not given, what lies between the local
 * time and that in GMT; where that is not given either, the local time is taken as UTC.
 */
record UpsTime(LocalDateTime local, ZoneOffset offset) {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    static UpsTime of(Reading activity) throws Unreadable {
        Optional<LocalDateTime> local = time(activity.word("localActivityDate"), activity.word("localActivityTime"));
        Optional<LocalDateTime> gmt = time(activity.word("gmtActivityDate"), activity.word("gmtActivityTime"));
        Optional<ZoneOffset> said = offset(activity.word("gmtOffset"));
        if (local.isPresent()) {
            return new UpsTime(local.get(), said.or(() -> gmt.flatMap(time -> between(local.get(), time))).orElse(ZoneOffset.UTC));
        }
        return new UpsTime(gmt.orElseThrow(() -> new Unreadable("the time is missing")), ZoneOffset.UTC);
    }

    OffsetDateTime at(Times times) throws Unreadable {
        return times.happened(local, offset);
    }

    /** A date as UPS writes it. */
    static Optional<LocalDate> date(Optional<String> text) {
        try {
            return text.map(digits -> LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> time(Optional<String> date, Optional<String> time) throws Unreadable {
        try {
            return date.flatMap(day -> time.map(digits -> LocalDateTime.parse(day + digits, FORM)));
        } catch (DateTimeException notOne) {
            throw new Unreadable("a time is not one");
        }
    }

    private static Optional<ZoneOffset> offset(Optional<String> text) throws Unreadable {
        try {
            return text.map(given -> ZoneOffset.of(given.replace('.', ':')));
        } catch (DateTimeException notOne) {
            throw new Unreadable("gmtOffset is not one");
        }
    }

    private static Optional<ZoneOffset> between(LocalDateTime local, LocalDateTime gmt) {
        long seconds = Duration.between(gmt, local).toSeconds();
        boolean zone = Math.abs(seconds) <= ZoneOffset.MAX.getTotalSeconds() && seconds % QUARTER == 0;
        return zone ? Optional.of(ZoneOffset.ofTotalSeconds((int) seconds)) : Optional.empty();
    }
}
