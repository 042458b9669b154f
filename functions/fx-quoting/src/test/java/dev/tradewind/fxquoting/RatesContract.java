package dev.tradewind.fxquoting;

import static dev.tradewind.fxquoting.SampleTables.DAY;
import static dev.tradewind.fxquoting.SampleTables.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of tables does. */
public abstract class RatesContract {

    private static final Instant NOW = Instant.parse("2026-04-13T14:15:00.123456Z");

    private Rates rates;

    private RateTables tables;

    /** A store without tables, to read and to write. */
    public record Store(Rates rates, RateTables tables) {}

    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        Store store = emptyStore();
        rates = store.rates();
        tables = store.tables();
    }

    @Test
    void aTableReadsBackExactlyAsPublished() {
        RateTable table = SampleTables.desk(DAY, "USD=1.1600 IDR=20082.05 KWD=0.00000000000000000001 HRK=7");
        assertThat(tables.putIfAbsent(table, NOW)).isEqualTo(new RateTables.Outcome.Imported());
        assertThat(rates.latest(DESK, DAY)).contains(table);
    }

    @Test
    void theNewestTableOnOrBeforeTheDayIsTheAnswer() {
        RateTable friday = SampleTables.desk(DAY, "USD=1.1");
        RateTable monday = SampleTables.desk(DAY.plusDays(3), "USD=1.2");
        tables.putIfAbsent(monday, NOW);
        tables.putIfAbsent(friday, NOW);
        assertThat(rates.latest(DESK, DAY.minusDays(1))).isEmpty();
        assertThat(rates.latest(DESK, DAY)).contains(friday);
        assertThat(rates.latest(DESK, DAY.plusDays(2))).contains(friday);
        assertThat(rates.latest(DESK, DAY.plusDays(3))).contains(monday);
        assertThat(rates.latest(DESK, DAY.plusYears(1))).contains(monday);
    }

    @Test
    void sourcesAreKeptApart() {
        tables.putIfAbsent(SampleTables.ECB, NOW);
        assertThat(rates.latest(RateSource.ECB, DAY)).contains(SampleTables.ECB);
        assertThat(rates.latest(DESK, DAY)).isEmpty();
    }

    @Test
    void aSecondImportOfADayChangesNothingAndTellsWhatIsThere() {
        RateTable first = SampleTables.desk(DAY, "USD=1.1");
        tables.putIfAbsent(first, NOW);
        assertThat(tables.putIfAbsent(first, NOW.plusSeconds(1))).isEqualTo(new RateTables.Outcome.AlreadyThere(first));
        assertThat(tables.putIfAbsent(SampleTables.desk(DAY, "USD=1.2"), NOW)).isEqualTo(new RateTables.Outcome.AlreadyThere(first));
        assertThat(rates.latest(DESK, DAY)).contains(first);
    }
}
