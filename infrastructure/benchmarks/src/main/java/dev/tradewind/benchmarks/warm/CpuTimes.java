package dev.tradewind.benchmarks.warm;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Processor times of invocations, one by one; JMH has the clock's alone. */
final class CpuTimes {
    /** Beside the tapes. */
    static final String FILE = "cpu.times";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double MICRO = 1000;
    private static final int ASKED = 1000;

    private long[] nanos = new long[1 << 14];
    private int count;

    /** Nanoseconds that this thread has had. */
    static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** The least that it takes to ask for it, in nanoseconds: a tenth of a short invocation, and in every time. */
    static long asking() {
        return IntStream.range(0, ASKED).mapToLong(_ -> since(now())).min().orElseThrow();
    }

    private static long since(long before) {
        return now() - before;
    }

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
    }

    void forget() {
        count = 0;
    }

    void write(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count * Long.BYTES);
        bytes.asLongBuffer().put(nanos, 0, count);
        Files.write(file, bytes.array());
    }

    /** All times, the shortest first. */
    static long[] read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        long[] times = new long[bytes.remaining() / Long.BYTES];
        bytes.asLongBuffer().get(times);
        Arrays.sort(times);
        return times;
    }

    /** A quantile of sorted times. */
    static double micros(long[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(quantile * sorted.length))] / MICRO;
    }
}
