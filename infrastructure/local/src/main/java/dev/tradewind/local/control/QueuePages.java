package dev.tradewind.local.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.embedded.QueueDepth;
import dev.tradewind.local.Json;
import dev.tradewind.local.aws.Queues;
import dev.tradewind.local.events.Idleness;
import dev.tradewind.local.gateway.HttpRequest;
import dev.tradewind.local.gateway.HttpResponse;
import dev.tradewind.local.gateway.QueryString;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Shows the depth of the queues and tells when there is nothing left to do. */
public final class QueuePages implements Pages {

    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Queues queues;
    private final List<String> names;
    private final Idleness idleness;

    public QueuePages(Queues queues, List<String> names, Idleness idleness) {
        this.queues = queues;
        this.names = List.copyOf(names);
        this.idleness = idleness;
    }

    @Override
    public Optional<HttpResponse> answer(HttpRequest request, String path) {
        return switch (request.method() + " " + path) {
            case "GET /queues" -> Optional.of(HttpResponse.json(200, depths()));
            case "POST /idle" -> Optional.of(idle(wait(request)));
            default -> Optional.empty();
        };
    }

    private ObjectNode depths() {
        ObjectNode depths = Json.object();
        names.forEach(name -> {
            QueueDepth depth = queues.depth(name);
            depths.putObject(name).put("visible", depth.visible()).put("in_flight", depth.inFlight()).put("delayed", depth.delayed());
        });
        return depths;
    }

    private HttpResponse idle(Duration wait) {
        boolean idle = idleness.await(wait);
        return HttpResponse.json(idle ? 200 : 504, Json.object().put("idle", idle).<ObjectNode>set("queues", depths()));
    }

    private static Duration wait(HttpRequest request) {
        String text = QueryString.parse(request.rawQuery()).getOrDefault("timeout", DEFAULT_WAIT.toString());
        try {
            Duration wait = Duration.parse(text);
            if (wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0) {
                throw new BadRequest("timeout is from PT0S to " + LONGEST_WAIT);
            }
            return wait;
        } catch (DateTimeException notADuration) {
            throw new BadRequest("'" + text + "' is not an ISO 8601 duration such as PT10S");
        }
    }
}
