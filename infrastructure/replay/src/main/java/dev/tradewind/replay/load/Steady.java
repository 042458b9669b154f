package dev.tradewind.replay.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.replay.CannotRun;
import dev.tradewind.replay.report.Latencies;
import dev.tradewind.replay.suite.Answer;
import dev.tradewind.replay.suite.Ask;
import dev.tradewind.replay.suite.Call;
import dev.tradewind.replay.suite.Suite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The soak: orders at a fixed rate, whoever waits for whom, and a look at the suite's memory now and then. */
final class Steady {
    private static final int AT_ONCE = 32;

    private final Suite suite;
    private final Shop shop;
    private final Meters meters;
    private final BooleanSupplier stopping;
    private final Duration betweenLooks;
    private final Ends ends = new Ends();
    private final List<Sample> samples = new ArrayList<>();
    private final Semaphore free = new Semaphore(AT_ONCE, true);

    Steady(Suite suite, Shop shop, Meters meters, BooleanSupplier stopping, Duration betweenLooks) {
        this.suite = suite;
        this.shop = shop;
        this.meters = meters;
        this.stopping = stopping;
        this.betweenLooks = betweenLooks;
    }

    /**
     * How a soak went.
     *
     * @param others what became of the orders that were not placed, by word
     */
    record Result(Duration took, int rate, long placed, Map<String, Long> others, List<Sample> samples,
            Map<Call, Latencies.Figures> calls) {
        Result {
            samples = List.copyOf(samples);
        }

        Verdict verdict() {
            return Verdict.of(Trend.ofLastTwoThirds(samples));
        }

        /** Flat memory, and nothing but orders. */
        boolean good() {
            return verdict() instanceof Verdict.Flat && others.isEmpty();
        }

        double perSecond() {
            return placed * 1_000.0 / Math.max(1, took.toMillis());
        }
    }

    /** For the line of progress. */
    String note() {
        synchronized (samples) {
            return "%,d orders, %s".formatted(ends.placed(),
                    samples.isEmpty() ? "" : "%.1f MB".formatted(samples.getLast().heap() / 1e6));
        }
    }

    Result run(Duration time, int rate) {
        Latencies latencies = meters.anew();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> order(threads, begin, end, rate));
            for (long look = begin; look <= end && until(look); look += betweenLooks.toNanos()) {
                look(begin);
            }
        }
        return new Result(Duration.ofNanos(System.nanoTime() - begin), rate, ends.placed(), ends.others(), samples, latencies.figures());
    }

    private void order(ExecutorService threads, long begin, long end, int rate) {
        long number = 0;
        for (long at = begin; at < end && until(at); at = begin + ++number * 1_000_000_000L / rate) {
            long mine = number;
            free.acquireUninterruptibly();
            threads.execute(() -> {
                try {
                    ends.add(shop.buyer().buy(shop.two(mine)));
                } finally {
                    free.release();
                }
            });
        }
    }

    /** Whether that moment came before all was stopped. */
    private boolean until(long moment) {
        while (!stopping.getAsBoolean()) {
            long left = moment - System.nanoTime();
            if (left <= 0) {
                return true;
            }
            LockSupport.parkNanos(Math.min(left, Duration.ofMillis(200).toNanos()));
        }
        return false;
    }

    /** While nothing is under way: what a request or a message needs for a moment would scatter the samples by megabytes. */
    private void look(long begin) {
        free.acquireUninterruptibly(AT_ONCE);
        try {
            suite.send(local("POST", "/_local/idle?timeout=PT20S"));
            sample(begin);
        } finally {
            free.release(AT_ONCE);
        }
    }

    /** Mails are kept for whoever wants to read them, by a stack and not by a function; they are thrown away before each look. */
    private void sample(long begin) {
        suite.send(local("DELETE", "/_local/mailbox"));
        Answer answer = suite.send(local("POST", "/_local/memory"));
        JsonNode heap = answer.body().path("heap_bytes");
        if (!heap.isNumber()) {
            throw new CannotRun("the suite does not tell its memory: " + answer.word());
        }
        synchronized (samples) {
            samples.add(new Sample((System.nanoTime() - begin) / 1e9, heap.asLong(), ends.placed()));
        }
    }

    private static Ask local(String method, String path) {
        return new Ask(Call.LOCAL, method, path, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
