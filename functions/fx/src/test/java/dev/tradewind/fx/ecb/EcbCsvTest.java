package dev.tradewind.fx.ecb;

import static dev.tradewind.fx.ecb.EcbFiles.HISTORY;
import static dev.tradewind.fx.ecb.EcbFiles.csv;
import static dev.tradewind.fx.ecb.EcbFiles.refusedCsv;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.fxquoting.RateTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EcbCsvTest {

    @Test
    void aLineIsADayAndAbsentRatesAreAbsent() {
        assertThat(csv(HISTORY)).extracting(RateTable::date).containsExactly(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 19),
                LocalDate.of(2022, 12, 30));
        assertThat(csv(HISTORY).getFirst().rates()).isEqualTo(Map.of("USD", new BigDecimal("1.16"), "JPY", new BigDecimal("181.35")));
    }

    @Test
    void aWithdrawnCurrencyStaysInItsTime() {
        assertThat(csv(HISTORY).getLast().rates()).containsEntry("HRK", new BigDecimal("7.5365"));
    }

    @Test
    void linesMayEndAsWindowsHasIt() {
        assertThat(csv(HISTORY.replace("\n", "\r\n"))).isEqualTo(csv(HISTORY));
    }

    /** Between lines a cut cannot show: then the days before it are whole. */
    @Test
    void aCutIsRefusedOrLeavesWholeDays() {
        for (int end = 0; end < HISTORY.length(); end++) {
            String cut = HISTORY.substring(0, end);
            long lines = cut.lines().count();
            if (cut.endsWith("\n") && lines > 1) {
                assertThat(csv(cut)).isEqualTo(csv(HISTORY).subList(0, (int) lines - 1));
            } else {
                assertThat(refusedCsv(cut)).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Date | Day | head", "USD,JPY | USD,USD | USD comes twice", "USD,JPY | USD,YEN | unknown currency: YEN",
            "USD,JPY | EUR,JPY | base EUR",
            "1.1588,180.9 | 1.1588 | line 3: 4 cells under a head of 5", "1.1588 | 0 | line 3: not a rate of USD",
            "1.1588 | -1 | not a rate",
            "1.1588 | n/a | not a rate", "2026-11-19 | 2026-11-20 | the day 2026-11-20 comes twice", "2026-11-19 | 19/11/2026 | not a date",
            "180.9 | '' | line 3: cell 3 does not fit", "'1.1588,180.9' | 'N/A,N/A' | 2026-11-19 has no rates"})
    void oneFaultRefusesTheFileWithItsReason(String found, String put, String reason) {
        String faulty = HISTORY.replace(found, put);
        assertThat(faulty).isNotEqualTo(HISTORY);
        assertThat(refusedCsv(faulty)).contains(reason);
    }

    @Test
    void aHeadAloneHasNoDay() {
        assertThat(refusedCsv("Date,USD,\n")).contains("no day");
        assertThat(refusedCsv("\n")).contains("head");
    }
}
