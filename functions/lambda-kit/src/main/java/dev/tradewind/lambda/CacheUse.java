package dev.tradewind.lambda;

import dev.tradewind.lambda.metrics.Metrics;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts {@code CacheUnused} when a package brought an AOT cache and its JVM did not take it: the function works, and starts several times as slowly.
 * A JVM of HotSpot says {@code sharing} in {@code java.vm.info} when it took one; the runtime of a package has no other archive of classes.
 */
final class CacheUse {
    /** Set by the bootstrap of a package with a cache. */
    static final String PROPERTY = "tradewind.cache";

    private static final String SHARING = "sharing";

    private CacheUse() {}

    /** Looks at this JVM. */
    static void count(String function) {
        count(Optional.ofNullable(System.getProperty(PROPERTY)), System.getProperty("java.vm.info"), function);
    }

    static void count(Optional<String> cache, String vm, String function) {
        if (cache.isPresent() && !vm.contains(SHARING)) {
            new Invocation("none", "none", function, Instant.MAX).call(() -> {
                Metrics.count("CacheUnused");
                return function;
            });
        }
    }
}
