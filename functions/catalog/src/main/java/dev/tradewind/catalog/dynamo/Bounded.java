package dev.tradewind.catalog.dynamo;

import dev.tradewind.catalog.port.Progress;
import dev.tradewind.lambda.Invocation;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Does the same to many items, a few of them at once, for as long as the invocation has time. The first exception stops all. */
final class Bounded {
    /** Beyond this DynamoDB Local writes no faster, and a function's share of a CPU has enough to do. */
    private static final int AT_ONCE = 16;
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private Bounded() {}

    /** @param work says whether it wrote the item, or left it to a newer import */
    static <T> Progress each(List<T> items, Predicate<T> work) {
        var run = new Run<>(items, work, Invocation.current());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> worker : threads.invokeAll(Collections.nCopies(Math.min(AT_ONCE, items.size()), run))) {
                worker.get();
            }
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
        return run.progress();
    }

    private static RuntimeException unwrapped(ExecutionException failed) {
        return switch (failed.getCause()) {
            case RuntimeException cause -> cause;
            case Error cause -> throw cause;
            default -> new IllegalStateException(failed);
        };
    }

    private record Run<T>(List<T> items, Predicate<T> work, Invocation invocation, AtomicInteger next, AtomicInteger done,
            AtomicInteger older)
            implements
                Callable<Void> {
        Run(List<T> items, Predicate<T> work, Invocation invocation) {
            this(items, work, invocation, new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
        }

        @Override
        public Void call() {
            return invocation.call(() -> {
                for (int i = next.getAndIncrement(); i < items.size() && hasTime(); i = next.getAndIncrement()) {
                    one(items.get(i));
                }
                return null;
            });
        }

        private void one(T item) {
            try {
                if (!work.test(item)) {
                    older.incrementAndGet();
                }
                done.incrementAndGet();
            } catch (RuntimeException | Error failed) {
                next.set(items.size());
                throw failed;
            }
        }

        private boolean hasTime() {
            return invocation.remaining().compareTo(MARGIN) > 0;
        }

        private Progress progress() {
            return done.get() == items.size() ? new Progress.Complete(older.get()) : new Progress.OutOfTime();
        }
    }
}
