package dev.tradewind.fxquoting;

import static dev.tradewind.fxquoting.SampleTables.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.FixedClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CachedRatesTest {

    private final FixedClock clock = FixedClock.at("2026-04-13T15:30:00Z");

    private final RatesInMemory stored = new RatesInMemory(SampleTables.ECB);

    private final CachedRates cached = new CachedRates(stored, clock);

    @Test
    void answersFromMemoryForLessThanAMinute() {
        assertThat(cached.latest(RateSource.ECB, DAY)).contains(SampleTables.ECB);
        clock.advance(Duration.ofMillis(59_999));
        assertThat(cached.latest(RateSource.ECB, DAY)).contains(SampleTables.ECB);
        assertThat(stored.reads()).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(cached.latest(RateSource.ECB, DAY)).contains(SampleTables.ECB);
        assertThat(stored.reads()).isEqualTo(2);
    }

    @Test
    void absenceIsRememberedAsLong() {
        assertThat(cached.latest(SampleTables.DESK, DAY)).isEmpty();
        stored.putIfAbsent(SampleTables.OPERATOR, clock.instant());
        assertThat(cached.latest(SampleTables.DESK, DAY)).isEmpty();
        clock.advance(CachedRates.LIFE);
        assertThat(cached.latest(SampleTables.DESK, DAY)).contains(SampleTables.OPERATOR);
    }

    @Test
    void lookingPastTheMemoryRenewsIt() {
        assertThat(cached.latest(SampleTables.DESK, DAY)).isEmpty();
        stored.putIfAbsent(SampleTables.OPERATOR, clock.instant());
        assertThat(cached.stored().latest(SampleTables.DESK, DAY)).contains(SampleTables.OPERATOR);
        assertThat(cached.latest(SampleTables.DESK, DAY)).contains(SampleTables.OPERATOR);
        assertThat(stored.reads()).isEqualTo(2);
    }

    @Test
    void aClockThatStepsBackAsksAgain() {
        cached.latest(RateSource.ECB, DAY);
        clock.advance(Duration.ofHours(-1));
        cached.latest(RateSource.ECB, DAY);
        assertThat(stored.reads()).isEqualTo(2);
    }

    @Test
    void questionsAboutThePastDoNotPileUp() {
        for (int age = 0; age <= 64; age++) {
            cached.latest(RateSource.ECB, DAY.minusDays(age));
        }
        cached.latest(RateSource.ECB, DAY.minusDays(64));
        assertThat(stored.reads()).isEqualTo(65);
        cached.latest(RateSource.ECB, DAY);
        assertThat(stored.reads()).as("the oldest answer made room").isEqualTo(66);
    }
}
