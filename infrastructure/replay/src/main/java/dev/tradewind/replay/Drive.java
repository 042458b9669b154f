package dev.tradewind.replay;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Does something to each of a list, several at a time, in the order of the list, until all are done or it is stopped. */
public final class Drive {
    private final int workers;
    private final AtomicBoolean stopping = new AtomicBoolean();

    public Drive(int workers) {
        this.workers = workers;
    }

    /** Nothing new is begun from now on. */
    public void stop() {
        stopping.set(true);
    }

    public boolean isStopping() {
        return stopping.get();
    }

    /** Returns when everything that was begun has ended; the first failure of the work is thrown then. */
    public <T> void each(List<T> all, Consumer<T> work) {
        var next = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = java.util.stream.IntStream.range(0, workers).mapToObj(_ -> threads.submit(() -> work(all, next, work))).toList();
            for (var worker : running) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("interrupted");
        } catch (java.util.concurrent.ExecutionException e) {
            stop();
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private <T> void work(List<T> all, AtomicInteger next, Consumer<T> work) {
        for (int i = next.getAndIncrement(); i < all.size() && !stopping.get(); i = next.getAndIncrement()) {
            work.accept(all.get(i));
        }
    }
}
