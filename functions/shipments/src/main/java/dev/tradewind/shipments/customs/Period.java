package dev.tradewind.shipments.customs;

import java.time.LocalDate;

/**
 * Days, both included.
 *
 * @param from of an open beginning {@link LocalDate#MIN}
 * @param to of an open end {@link LocalDate#MAX}
 */
public record Period(LocalDate from, LocalDate to) {
    /** Reads two columns, of which an empty one is open. */
    public static Period of(String from, String to) {
        return new Period(from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from), to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to));
    }

    /** Whether the day is one of them. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
