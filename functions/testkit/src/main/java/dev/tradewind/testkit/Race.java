package dev.tradewind.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Many at once: runners that start together and share out a number of attempts. */
public final class Race {

    private final int runners;

    private Race(int runners) {
        this.runners = runners;
    }

    /** One try, which may end in an exception. */
    @FunctionalInterface
    public interface Attempt<T> {

        /** @param number of the attempt, from 0 */
        T run(int number) throws Exception;
    }

    /** @return a race of so many virtual threads */
    public static Race of(int runners) {
        return new Race(runners);
    }

    /**
     * Runs attempts 0 to {@code attempts - 1}, each once.
     *
     * @return how each ended; an exception is an outcome, an error ends the race
     */
    public <T> RaceOutcomes<T> run(int attempts, Attempt<T> attempt) {
        CountDownLatch start = new CountDownLatch(1);
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<RaceOutcomes.Outcome<T>>>> running = new ArrayList<>();
            for (int runner = 0; runner < runners; runner++) {
                running.add(threads.submit(runner(start, next, attempts, attempt)));
            }
            start.countDown();
            return new RaceOutcomes<>(running.stream().flatMap(future -> ended(future).stream()).toList());
        }
    }

    private static <T> Callable<List<RaceOutcomes.Outcome<T>>> runner(CountDownLatch start, AtomicInteger next, int attempts,
            Attempt<T> attempt) {
        return () -> {
            start.await();
            List<RaceOutcomes.Outcome<T>> outcomes = new ArrayList<>();
            for (int number = next.getAndIncrement(); number < attempts; number = next.getAndIncrement()) {
                outcomes.add(outcome(number, attempt));
            }
            return outcomes;
        };
    }

    private static <T> RaceOutcomes.Outcome<T> outcome(int number, Attempt<T> attempt) {
        try {
            return new RaceOutcomes.Returned<>(attempt.run(number));
        } catch (Exception failure) {
            return new RaceOutcomes.Threw<>(failure);
        }
    }

    private static <R> R ended(Future<R> runner) {
        try {
            return runner.get();
        } catch (ExecutionException failure) {
            throw new AssertionError("a runner failed", failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the race was interrupted", stopped);
        }
    }
}
