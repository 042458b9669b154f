package dev.tradewind.shipments.model;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Moments with the offset of their place as texts. */
public final class Moments {
    private Moments() {}

    /** As RFC 3339 has it: always with seconds, which {@link OffsetDateTime#toString} leaves out where they are zero. */
    public static String text(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }
}
