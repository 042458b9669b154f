package dev.tradewind.fx.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day a table may be of. */
public final class PublicationDay {

    /** The first zone to see a new day. */
    private static final ZoneId EARLIEST = ZoneId.of("Pacific/Kiritimati");

    private PublicationDay() {}

    /**
     * A table cannot be corrected once its day is set, so a slip of the finger must not set a day years ahead.
     *
     * @return whether the day has begun nowhere on earth at that instant
     */
    public static boolean isToCome(LocalDate day, Instant now) {
        return day.isAfter(LocalDate.ofInstant(now, EARLIEST));
    }
}
