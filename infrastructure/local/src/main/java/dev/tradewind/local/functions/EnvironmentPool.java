package dev.tradewind.local.functions;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The environments of one function. The most recently used one serves next, so that few stay warm under light load. */
final class EnvironmentPool implements AutoCloseable {

    private static final int BOUND = 8;

    private final FunctionSpec spec;
    private final FunctionClassLoader loader;
    private final Semaphore free = new Semaphore(BOUND, true);
    private final ConcurrentLinkedDeque<Environment> idle = new ConcurrentLinkedDeque<>();

    private EnvironmentPool(FunctionSpec spec, FunctionClassLoader loader) {
        this.spec = spec;
        this.loader = loader;
    }

    static EnvironmentPool start(FunctionSpec spec) {
        FunctionClassLoader loader = new FunctionClassLoader(spec);
        EnvironmentPool pool = new EnvironmentPool(spec, loader);
        pool.idle.add(Environment.start(spec, loader));
        return pool;
    }

    FunctionSpec spec() {
        return spec;
    }

    Outcome invoke(byte[] event, String requestId, Duration patience) {
        if (!acquire(patience)) {
            return new Outcome.Throttled();
        }
        try {
            Environment environment = idleOrNew();
            Outcome outcome = environment.invoke(event, requestId);
            settle(environment, outcome);
            return outcome;
        } finally {
            free.release();
        }
    }

    @Override
    public void close() {
        idle.forEach(Environment::close);
    }

    private Environment idleOrNew() {
        Environment environment = idle.pollFirst();
        return environment == null ? Environment.start(spec, loader) : environment;
    }

    private void settle(Environment environment, Outcome outcome) {
        if (outcome instanceof Outcome.TimedOut) {
            environment.close();
        } else {
            idle.addFirst(environment);
        }
    }

    private boolean acquire(Duration patience) {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
