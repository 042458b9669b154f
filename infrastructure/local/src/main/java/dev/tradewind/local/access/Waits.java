package dev.tradewind.local.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * How often each caller asked each service since the start, and how long it waited for the embedded one that answers; and how long events
 * waited for an environment of it.
 */
public final class Waits {

    private final Map<String, Map<String, Wait>> byCaller = new ConcurrentSkipListMap<>();

    private record Wait(LongAdder calls, LongAdder nanos) {

        void add(long took) {
            calls.increment();
            nanos.add(took);
        }
    }

    /** Asks and counts, however it ends. */
    public <T> T timed(String caller, String service, Supplier<T> asking) {
        long begin = System.nanoTime();
        try {
            return asking.get();
        } finally {
            byCaller.computeIfAbsent(caller, _ -> new ConcurrentSkipListMap<>())
                    .computeIfAbsent(service, _ -> new Wait(new LongAdder(), new LongAdder())).add(System.nanoTime() - begin);
        }
    }

    /** Calls and microseconds by caller and service. */
    public ObjectNode report() {
        ObjectNode report = Json.object();
        byCaller.forEach((caller, services) -> {
            ObjectNode node = report.putObject(caller);
            services.forEach((service, wait) -> node.putObject(service).put("calls", wait.calls().sum()).put("micros",
                    wait.nanos().sum() / 1_000));
        });
        return report;
    }
}
