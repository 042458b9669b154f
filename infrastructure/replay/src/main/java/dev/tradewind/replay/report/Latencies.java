package dev.tradewind.replay.report;

import dev.tradewind.replay.suite.Call;
import dev.tradewind.replay.suite.Meter;
import java.time.Duration;
import java.util.Arrays;
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

    private static final class Samples {
        private static final double NANOS = 1e6;
        private long[] nanos = new long[256];
        private int count;

        void add(long sample) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = sample;
        }

        Figures figures() {
            long[] sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            return new Figures(count, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1.0));
        }

        private static double at(long[] sorted, double share) {
            int rank = (int) Math.ceil(share * sorted.length);
            return sorted[Math.max(rank, 1) - 1] / NANOS;
        }
    }
}
