package dev.tradewind.fx.ecb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.fx.model.SameRates;
import dev.tradewind.fx.model.TargetCalendar;
import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.fxquoting.RateTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The files that ECB published, if they lie in {@code -Dtradewind.data=DIR}, under {@code fx}. */
final class PublishedFilesTest {

    private Path directory;

    @BeforeEach
    void find() {
        String data = System.getProperty("tradewind.data", "");
        directory = Path.of(data, "fx");
        boolean there = !data.isEmpty() && Files.isDirectory(directory);
        if (!there) {
            System.err.println("SKIPPED: ECB's own files were not read, since -Dtradewind.data=DIR names no directory with fx/eurofxref-*");
        }
        Assumptions.assumeTrue(there, "no published files");
    }

    @Test
    void theWholeHistoryIsRead() throws IOException {
        List<RateTable> history = history();
        System.out.printf("ECB's history: %d days, %s to %s, %d rates%n", history.size(), history.getLast().date(),
                history.getFirst().date(),
                history.stream().mapToInt(day -> day.rates().size()).sum());
        assertThat(history).hasSize(6_983);
        assertThat(history.getFirst().date()).isEqualTo(LocalDate.of(2026, 4, 13));
        assertThat(history.getLast().date()).isEqualTo(LocalDate.of(1999, 1, 4));
    }

    @Test
    void withdrawnCurrenciesEndWithTheirTime() throws IOException {
        Map<LocalDate, RateTable> days = history().stream().collect(Collectors.toMap(RateTable::date, Function.identity()));
        assertThat(days.get(LocalDate.of(2022, 12, 30)).rates()).containsKey("HRK");
        assertThat(days.get(LocalDate.of(2023, 1, 2)).rates()).doesNotContainKey("HRK");
        assertThat(days.get(LocalDate.of(2025, 12, 31)).rates()).containsKey("BGN");
        assertThat(days.get(LocalDate.of(2026, 1, 2)).rates()).doesNotContainKey("BGN");
    }

    @Test
    void theFilesAgreeWhereTheyMeet() throws IOException {
        Map<LocalDate, RateTable> days = history().stream().collect(Collectors.toMap(RateTable::date, Function.identity()));
        List<RateTable> recent = EcbFiles.sound(EcbXml.read(RateSource.ECB, bytes("eurofxref-hist-90d.xml")));
        List<RateTable> daily = EcbFiles.sound(EcbXml.read(RateSource.ECB, bytes("eurofxref-daily.xml")));
        assertThat(recent).hasSize(65).allMatch(day -> SameRates.in(day, days.get(day.date())));
        assertThat(daily).hasSize(1).allMatch(day -> SameRates.in(day, days.get(day.date())));
    }

    /** From 2002 on the calendar of TARGET is as it is now. */
    @Test
    void everyDayIsThereOnWhichTheCalendarSaysSo() throws IOException {
        Set<LocalDate> days = history().stream().map(RateTable::date).collect(Collectors.toSet());
        List<LocalDate> open = LocalDate.of(2002, 1, 1).datesUntil(LocalDate.of(2026, 4, 14)).filter(TargetCalendar::isOpen).toList();
        assertThat(days.stream().filter(day -> day.getYear() >= 2002)).containsExactlyInAnyOrderElementsOf(open);
    }

    @Test
    void aCutOfThePublishedFilesIsRefused() throws IOException {
        for (String name : List.of("eurofxref-daily.xml", "eurofxref-hist-90d.xml")) {
            String document = Files.readString(directory.resolve(name));
            for (int tenth = 0; tenth < 10; tenth++) {
                assertThat(EcbFiles.refusedXml(document.substring(0, document.length() * tenth / 10))).isNotBlank();
            }
        }
    }

    private List<RateTable> history() throws IOException {
        return EcbFiles.sound(EcbCsv.read(RateSource.ECB, bytes("eurofxref-hist.csv")));
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(directory.resolve(name));
    }
}
