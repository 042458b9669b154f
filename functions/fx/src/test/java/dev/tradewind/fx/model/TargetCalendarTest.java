package dev.tradewind.fx.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TargetCalendarTest {

    @ParameterizedTest
    @CsvSource({"2024, 2024-01-01 2024-03-29 2024-04-01 2024-05-01 2024-12-25 2024-12-26",
            "2025, 2025-01-01 2025-04-18 2025-04-21 2025-05-01 2025-12-25 2025-12-26",
            "2026, 2026-01-01 2026-04-03 2026-04-06 2026-05-01 2026-12-25",
            "2027, 2027-01-01 2027-03-26 2027-03-29"})
    void theClosedWeekdaysOfAYear(int year, String closed) {
        assertThat(closedWeekdays(year)).containsExactlyElementsOf(Stream.of(closed.split(" ")).map(LocalDate::parse).toList());
    }

    @Test
    void weekendsAreClosed() {
        assertThat(TargetCalendar.isOpen(LocalDate.of(2026, 11, 20))).isTrue();
        assertThat(TargetCalendar.isOpen(LocalDate.of(2026, 11, 21))).isFalse();
        assertThat(TargetCalendar.isOpen(LocalDate.of(2026, 11, 22))).isFalse();
    }

    /** Summer time ends on 2026-10-25 in Brussels: before it 16:00 is 14:00 UTC, after it 15:00 UTC. */
    @ParameterizedTest
    @CsvSource({"2026-10-23T13:59:59Z, false", "2026-10-23T14:00:00Z, true", "2026-10-26T14:00:00Z, false", "2026-10-26T14:59:59Z, false",
            "2026-10-26T15:00:00Z, true", "2027-03-25T15:00:00Z, true", "2027-03-25T14:00:00Z, false", "2027-03-30T14:00:00Z, true",
            "2026-10-24T18:00:00Z, false", "2026-12-25T18:00:00Z, false"})
    void ratesAreOutAtFourInBrussels(Instant time, boolean out) {
        assertThat(TargetCalendar.isPublishedBy(time.atZone(ZoneOffset.UTC))).isEqualTo(out);
    }

    @ParameterizedTest
    @CsvSource({"1961, 1961-04-02", "2000, 2000-04-23", "2008, 2008-03-23", "2011, 2011-04-24", "2019, 2019-04-21", "2038, 2038-04-25",
            "2049, 2049-04-18", "2076, 2076-04-19"})
    void easterFallsAsTheChurchHasIt(int year, LocalDate sunday) {
        assertThat(TargetCalendar.easter(year)).isEqualTo(sunday);
    }

    private static List<LocalDate> closedWeekdays(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> !TargetCalendar.isOpen(day)).toList();
    }
}
