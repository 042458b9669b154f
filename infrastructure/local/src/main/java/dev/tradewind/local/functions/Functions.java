package dev.tradewind.local.functions;

import dev.tradewind.local.Screen;
import dev.tradewind.local.StartFault;
import dev.tradewind.local.access.Waits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** All functions of the template, ready to be invoked. */
public final class Functions implements AutoCloseable {

    private final Map<String, EnvironmentPool> pools;
    private final Screen screen;

    private Functions(Map<String, EnvironmentPool> pools, Screen screen) {
        this.pools = pools;
        this.screen = screen;
    }

    /**
     * Creates the first environment of each function, as many at a time as there are processors.
     *
     * @param waits
     *            hears how long events wait for a free environment
     */
    public static Functions start(Collection<FunctionSpec> specs, Launcher launcher, Waits waits, Screen screen) {
        AtomicInteger done = new AtomicInteger();
        Map<String, EnvironmentPool> pools = new LinkedHashMap<>();
        try (ExecutorService starters = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<CompletableFuture<EnvironmentPool>> starting = new ArrayList<>();
            specs.forEach(spec -> starting
                    .add(CompletableFuture.supplyAsync(() -> start(spec, launcher, waits, done, specs.size(), screen), starters)));
            starting.forEach(pool -> pools.put(pool.join().spec().id(), pool.join()));
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof StartFault fault ? fault : failure;
        }
        return new Functions(pools, screen);
    }

    /** How a function is declared. */
    public FunctionSpec spec(String function) {
        return pools.get(function).spec();
    }

    /** The logical ids. */
    public Collection<String> ids() {
        return pools.keySet();
    }

    /**
     * Invokes a function and waits for its end.
     *
     * @param patience
     *            how long to wait for a free environment
     */
    public Outcome invoke(String function, byte[] event, Duration patience) {
        String requestId = UUID.randomUUID().toString();
        Outcome outcome = pools.get(function).invoke(event, requestId, patience);
        if (outcome instanceof Outcome.Failed failed) {
            screen.warn(function + " threw " + failed.error() + ": " + failed.message());
        }
        return outcome;
    }

    @Override
    public void close() {
        pools.values().forEach(EnvironmentPool::close);
    }

    private static EnvironmentPool start(FunctionSpec spec, Launcher launcher, Waits waits, AtomicInteger done, int all, Screen screen) {
        long begin = System.nanoTime();
        EnvironmentPool pool = EnvironmentPool.start(spec, launcher, waits);
        screen.line("[%d/%d] %s in %.1f s".formatted(done.incrementAndGet(), all, spec.id(), (System.nanoTime() - begin) / 1e9));
        return pool;
    }
}
