package dev.tradewind.replay.report;

import dev.tradewind.replay.suite.Call;
import dev.tradewind.replay.suite.Meter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** How long the suite took to answer, and how often it had to be asked again. Every answer is kept, so percentiles are exact. */
public final class Latencies implements Meter {
    private final Map<Call, Samples> samples = new EnumMap<>(Call.class);
    private final Map<String, Long> repeated = new TreeMap<>();

    /**
     * A call's answers, in milliseconds; a percentile is the smallest sample that as many are not above.
     *
     * @param count how many
     */
    public record Figures(long count, double p50, double p95, double p99, double max) {}

    @Override
    public synchronized void answered(Call call, Duration took) {
        samples.computeIfAbsent(call, _ -> new Samples()).add(took.toNanos());
    }

    @Override
    public synchronized void repeated(Call call, String why) {
        repeated.merge(call.word() + " " + why, 1L, Long::sum);
    }

    /** Figures by call, in the order in which a buyer makes them. */
    public synchronized Map<Call, Figures> figures() {
        Map<Call, Figures> figures = new EnumMap<>(Call.class);
        samples.forEach((call, each) -> figures.put(call, each.figures()));
        return figures;
    }

    /** How often a call was made again, by call and cause. */
    public synchronized Map<String, Long> repetitions() {
        return new TreeMap<>(repeated);
    }
}
