package dev.tradewind.replay.report;

import dev.tradewind.replay.report.Latencies.Figures;
import java.util.Arrays;

/** Durations in nanoseconds, all of them kept, so that percentiles are exact. */
public final class Samples {
    private static final double NANOS = 1e6;
    private long[] nanos = new long[256];
    private int count;

    /** Takes one more. */
    public synchronized void add(long sample) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = sample;
    }

    /** What they come to; zeros if there are none. */
    public synchronized Figures figures() {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return new Figures(count, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1.0));
    }

    private static double at(long[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted.length == 0 ? 0 : sorted[Math.max(rank, 1) - 1] / NANOS;
    }
}
