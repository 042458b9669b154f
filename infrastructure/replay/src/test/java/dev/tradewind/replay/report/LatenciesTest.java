package dev.tradewind.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.replay.suite.Call;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void percentilesAreSamplesByNearestRank() {
        var latencies = new Latencies();
        IntStream.rangeClosed(1, 1_000).map(i -> 1_001 - i).forEach(i -> latencies.answered(Call.CREATE, Duration.ofMillis(i)));
        assertThat(latencies.figures()).isEqualTo(Map.of(Call.CREATE, new Latencies.Figures(1_000, 500, 950, 990, 1_000)));
    }

    @Test
    void oneSampleIsEveryPercentile() {
        var latencies = new Latencies();
        latencies.answered(Call.ORDER, Duration.ofMillis(7));
        assertThat(latencies.figures().get(Call.ORDER)).isEqualTo(new Latencies.Figures(1, 7, 7, 7, 7));
    }

    @Test
    void repetitionsAreCountedByCallAndCause() {
        var latencies = new Latencies();
        latencies.repeated(Call.COMPLETE, "http_503");
        latencies.repeated(Call.COMPLETE, "http_503");
        latencies.repeated(Call.COMPLETE, "connection");
        assertThat(latencies.repetitions()).isEqualTo(Map.of("complete http_503", 2L, "complete connection", 1L));
    }
}
