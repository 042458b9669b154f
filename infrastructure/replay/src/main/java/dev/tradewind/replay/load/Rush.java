package dev.tradewind.replay.load;

import dev.tradewind.replay.report.Latencies;
import dev.tradewind.replay.report.Samples;
import dev.tradewind.replay.suite.Suite;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** So many buyers at once for a while: each begins the next order of two skus when the last has come to its end. */
final class Rush {
    private final Suite suite;
    private final Shop shop;
    private final Meters meters;
    private final BooleanSupplier stopping;
    private final AtomicLong numbers = new AtomicLong();
    private volatile Ends ends = new Ends();

    Rush(Suite suite, Shop shop, Meters meters, BooleanSupplier stopping) {
        this.suite = suite;
        this.shop = shop;
        this.meters = meters;
        this.stopping = stopping;
    }

    /** Orders placed by the present buyers. */
    long placed() {
        return ends.placed();
    }

    Stage run(int buyers, Duration time) {
        ends = new Ends();
        Samples orders = new Samples();
        Latencies latencies = meters.anew();
        Waited before = Waited.of(suite);
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, buyers).forEach(_ -> threads.execute(() -> buy(begin + time.toNanos(), orders)));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Waited waited = stopping.getAsBoolean() ? before.since(before) : Waited.of(suite).since(before);
        return new Stage(buyers, took, ends.placed(), ends.others(), orders.figures(), latencies.figures(), waited);
    }

    private void buy(long end, Samples orders) {
        while (System.nanoTime() < end && !stopping.getAsBoolean()) {
            long begin = System.nanoTime();
            ends.add(shop.buyer().buy(shop.two(numbers.getAndIncrement())));
            orders.add(System.nanoTime() - begin);
        }
    }
}
