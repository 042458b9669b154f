package dev.tradewind.replay.soak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.replay.suite.Ask;
import dev.tradewind.replay.suite.Call;
import dev.tradewind.replay.suite.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the queues of a local stack hold. */
final class Backlog {
    private static final List<String> ENDS = List.of("-parked", "-dlq", "-failures");
    private final JsonNode queues;

    /** @param queues by name, as {@code GET /_local/queues} tells them */
    Backlog(JsonNode queues) {
        this.queues = queues;
    }

    static Backlog of(Suite suite) {
        return new Backlog(suite.send(Ask.get(Call.LOCAL, "/_local/queues")).body());
    }

    /** Messages that a function has yet to take, or will be given again. */
    long waiting() {
        return queues.properties().stream().filter(queue -> !isEnd(queue.getKey())).mapToLong(queue -> messages(queue.getValue())).sum();
    }

    /** Queues that no function reads, which hold what none could use. */
    List<String> parked() {
        List<String> parked = new ArrayList<>();
        for (Map.Entry<String, JsonNode> queue : queues.properties()) {
            if (isEnd(queue.getKey()) && messages(queue.getValue()) > 0) {
                parked.add(queue.getKey() + " holds " + messages(queue.getValue()) + " messages");
            }
        }
        return parked;
    }

    private static boolean isEnd(String name) {
        return ENDS.stream().anyMatch(name::endsWith);
    }

    private static long messages(JsonNode depth) {
        return depth.path("visible").asLong() + depth.path("in_flight").asLong() + depth.path("delayed").asLong();
    }
}
