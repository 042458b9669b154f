package dev.tradewind.local.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.events.Scheduler;
import dev.tradewind.local.functions.Outcome;
import dev.tradewind.local.gateway.HttpRequest;
import dev.tradewind.local.gateway.HttpResponse;
import java.util.Optional;

/** Lists the schedules and runs them on demand. */
public final class SchedulePages implements Pages {

    private static final String PREFIX = "/schedules/";

    private final Scheduler scheduler;

    public SchedulePages(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public Optional<HttpResponse> answer(HttpRequest request, String path) {
        if (request.method().equals("GET") && path.equals("/schedules")) {
            return Optional.of(HttpResponse.json(200, list()));
        }
        return request.method().equals("POST") && path.startsWith(PREFIX)
                ? Optional.of(run(path.substring(PREFIX.length())))
                : Optional.empty();
    }

    private ArrayNode list() {
        ArrayNode list = Json.array();
        scheduler.schedules().forEach(schedule -> {
            ObjectNode entry = list.addObject().put("id", schedule.id()).put("function", schedule.function())
                    .put("expression", schedule.expression())
                    .put("zone", schedule.zone()).put("enabled", schedule.enabled());
            scheduler.next(schedule).ifPresent(next -> entry.put("next", next.toString()));
        });
        return list;
    }

    private HttpResponse run(String id) {
        return scheduler.runNow(id).map(SchedulePages::response)
                .orElseGet(() -> HttpResponse.message(404, "There is no schedule " + id + "; GET /_local/schedules lists them"));
    }

    private static HttpResponse response(Outcome outcome) {
        return outcome instanceof Outcome.Answered answered
                ? HttpResponse.json(200, Json.parse(answered.body()).orElseGet(Json::object))
                : HttpResponse.message(502, OutcomeText.of(outcome));
    }
}
