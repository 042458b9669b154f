package dev.tradewind.local.functions;

import dev.tradewind.local.access.Waits;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The environments of one function. The most recently used one serves next, so that few stay warm under light load. */
final class EnvironmentPool implements AutoCloseable {

    private final FunctionSpec spec;
    private final EnvironmentSource source;
    private final Waits waits;
    private final Semaphore free;
    private final ConcurrentLinkedDeque<Environment> idle = new ConcurrentLinkedDeque<>();

    private EnvironmentPool(FunctionSpec spec, EnvironmentSource source, int most, Waits waits) {
        this.spec = spec;
        this.source = source;
        this.waits = waits;
        this.free = new Semaphore(most, true);
    }

    static EnvironmentPool start(FunctionSpec spec, Launcher launcher, Waits waits) {
        EnvironmentPool pool = new EnvironmentPool(spec, launcher.of(spec), launcher.most(), waits);
        pool.idle.add(pool.source.start());
        return pool;
    }

    FunctionSpec spec() {
        return spec;
    }

    Outcome invoke(byte[] event, String requestId, Duration patience) {
        if (!waits.timed(spec.id(), "environment", () -> acquire(patience))) {
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
        while (environment != null && !environment.isAlive()) {
            environment.close();
            environment = idle.pollFirst();
        }
        return environment == null ? source.start() : environment;
    }

    private void settle(Environment environment, Outcome outcome) {
        if (outcome instanceof Outcome.TimedOut || !environment.isAlive()) {
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
