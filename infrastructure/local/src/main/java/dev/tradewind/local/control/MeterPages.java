package dev.tradewind.local.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.access.Waits;
import dev.tradewind.local.gateway.HttpRequest;
import dev.tradewind.local.gateway.HttpResponse;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Optional;

/** What a load test wants to know of the process: whom functions waited for, and what it keeps in memory. */
public final class MeterPages implements Pages {

    private final Waits waits;

    public MeterPages(Waits waits) {
        this.waits = waits;
    }

    @Override
    public Optional<HttpResponse> answer(HttpRequest request, String path) {
        return switch (request.method() + " " + path) {
            case "GET /waits" -> Optional.of(HttpResponse.json(200, waits.report()));
            case "POST /memory" -> Optional.of(HttpResponse.json(200, memory()));
            default -> Optional.empty();
        };
    }

    /** Collected twice: what cleaners let go after the first time is gone after the second. */
    private static ObjectNode memory() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return Json.object().put("heap_bytes", memory.getHeapMemoryUsage().getUsed())
                .put("heap_max_bytes", memory.getHeapMemoryUsage().getMax())
                .put("other_bytes", memory.getNonHeapMemoryUsage().getUsed())
                .put("classes", ManagementFactory.getClassLoadingMXBean().getLoadedClassCount())
                .put("threads", ManagementFactory.getThreadMXBean().getThreadCount());
    }
}
