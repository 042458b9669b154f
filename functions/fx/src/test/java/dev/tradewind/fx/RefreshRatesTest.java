package dev.tradewind.fx;

import static dev.tradewind.fxquoting.RateSource.ECB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.fx.ecb.EcbFiles;
import dev.tradewind.fx.port.RateFeed;
import dev.tradewind.testkit.FixedClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RefreshRatesTest {

    private final TablesInMemory tables = new TablesInMemory();

    private final FixedClock clock = FixedClock.at("2026-11-20T15:05:00Z");

    private RateFeed.Fetch fetch = fetched(EcbFiles.DAILY);

    private int fetches;

    private final RefreshRates refresh = new RefreshRates(() -> {
        fetches++;
        return fetch;
    }, new ImportRates(tables, clock), clock);

    @Test
    void ratesOfTheDayAreStored() {
        assertThat(refresh.run()).isEqualTo(counts(1, 0, 0, 0, 0));
        assertThat(tables.of(ECB).values()).containsExactlyElementsOf(EcbFiles.xml(EcbFiles.DAILY));
    }

    @Test
    void aLaterRunOfTheDayChangesNothing() {
        refresh.run();
        assertThat(refresh.run()).isEqualTo(counts(0, 1, 0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T14:59:59Z", "2026-11-21T17:00:00Z", "2026-12-25T17:00:00Z", "2027-03-26T17:00:00Z"})
    void nothingIsFetchedWhenNothingCanBeOut(Instant time) {
        clock.set(time);
        assertThat(refresh.run()).isEqualTo(Map.of("skipped", 1L));
        assertThat(fetches).isZero();
    }

    @Test
    void aFileThatCannotBeHadIsReported() {
        fetch = new RateFeed.Fetch.Failed("status 503");
        assertThat(output(() -> assertThat(refresh.run()).containsEntry("failed", 1L))).contains("\"RatesRefreshFailed\":1",
                "\"reason\":\"not fetched: status 503\"");
    }

    @Test
    void aCutFileChangesNothingAndIsReported() {
        fetch = fetched(EcbFiles.DAILY.substring(0, 400));
        assertThat(output(() -> assertThat(refresh.run()).containsEntry("failed", 1L))).contains("\"RatesRefreshFailed\":1",
                "\"event\":\"rates_refresh_failed\"", "refused: not well-formed XML");
        assertThat(tables.of(ECB)).isEmpty();
    }

    @Test
    void aDayThatCouldNotBeStoredIsReported() {
        tables.failOn(LocalDate.of(2026, 11, 20));
        assertThat(output(() -> assertThat(refresh.run()).isEqualTo(counts(0, 0, 0, 1, 0)))).contains("\"RatesRefreshFailed\":1");
    }

    private static Map<String, Long> counts(long imported, long unchanged, long differing, long failed, long left) {
        return Map.of("imported", imported, "unchanged", unchanged, "differing", differing, "failed", failed, "left", left);
    }

    private static RateFeed.Fetch fetched(String document) {
        return new RateFeed.Fetch.Fetched(document.getBytes(StandardCharsets.UTF_8));
    }

    /** Logs and metrics are lines on standard output. */
    private static String output(Runnable work) {
        PrintStream before = System.out;
        var lines = new ByteArrayOutputStream();
        System.setOut(new PrintStream(lines, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(before);
        }
        return lines.toString(StandardCharsets.UTF_8);
    }
}
