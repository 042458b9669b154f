package dev.tradewind.shipments.carriers;

import dev.tradewind.shipments.carriers.CarrierFormat.Unreadable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Reads the times of sources. The offset is kept; a time without one is taken as UTC, as nothing better is known: its place is a
 * name, not a zone. What happened before 2000 or more than three days from now did not happen.
 */
final class Times {
    private static final OffsetDateTime FIRST = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final Duration AHEAD = Duration.ofDays(3);
    private static final Duration EXPECTED_AHEAD = Duration.ofDays(2 * 365);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart().appendLiteral('T').append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart().appendOffset("+HH:MM", "Z").optionalEnd()
            .optionalStart().appendOffset("+HHMM", "Z").optionalEnd()
            .optionalStart().appendOffset("+HH", "Z").toFormatter().withResolverStyle(ResolverStyle.STRICT);

    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
    }

    /** When an event was: ISO 8601, with {@code T} or a blank before the time. */
    OffsetDateTime happened(String text) throws Unreadable {
        OffsetDateTime at = parsed(text).flatMap(Times::timed).orElseThrow(() -> new Unreadable("a time is not one"));
        return sane(at);
    }

    /** When an event was; nothing where the source does not say. */
    Optional<OffsetDateTime> happened(Optional<String> text) throws Unreadable {
        return text.isPresent() ? Optional.of(happened(text.get())) : Optional.empty();
    }

    /** When an event was, by the clock of a zone. */
    OffsetDateTime happened(LocalDateTime local, ZoneId zone) throws Unreadable {
        return sane(local.atZone(zone).toOffsetDateTime());
    }

    /** When an event was, from a source that must say how far its time is from UTC. */
    OffsetDateTime happenedThere(String text, String member) throws Unreadable {
        TemporalAccessor at = parsed(text).orElseThrow(() -> new Unreadable("a time is not one"));
        if (!(at instanceof OffsetDateTime exact)) {
            throw new Unreadable(member + " has no offset");
        }
        return sane(exact);
    }

    /** When a parcel is to come; a date means until its end. What is no date of our time is not said, as news must not be lost for it. */
    Optional<OffsetDateTime> expected(Optional<String> text) {
        return text.flatMap(Times::parsed).map(Times::atLatest)
                .filter(at -> !at.isBefore(FIRST) && at.isBefore(now().plus(EXPECTED_AHEAD)));
    }

    private OffsetDateTime sane(OffsetDateTime at) throws Unreadable {
        if (at.isBefore(FIRST) || at.isAfter(now().plus(AHEAD))) {
            throw new Unreadable("a time is out of range");
        }
        return at;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Optional<TemporalAccessor> parsed(String text) {
        try {
            String iso = text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
            return Optional.of(FORM.parseBest(iso, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<OffsetDateTime> timed(TemporalAccessor parsed) {
        return switch (parsed) {
            case OffsetDateTime at -> Optional.of(at);
            case LocalDateTime local -> Optional.of(local.atOffset(ZoneOffset.UTC));
            default -> Optional.empty();
        };
    }

    private static OffsetDateTime atLatest(TemporalAccessor parsed) {
        return timed(parsed).orElseGet(() -> LocalDate.from(parsed).atTime(END_OF_DAY).atOffset(ZoneOffset.UTC));
    }
}
