package dev.tradewind.local.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.Kept;
import dev.tradewind.local.StackClock;
import dev.tradewind.local.events.Scheduler;
import dev.tradewind.local.gateway.HttpRequest;
import dev.tradewind.local.gateway.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Shows the clock and moves it ahead. */
public final class ClockPages implements Pages {

    private static final Duration LONGEST = Duration.ofDays(3660);

    private final StackClock clock;
    private final Scheduler scheduler;
    private final Kept kept;
    private final Runnable moved;

    public ClockPages(StackClock clock, Scheduler scheduler, Kept kept, Runnable moved) {
        this.clock = clock;
        this.scheduler = scheduler;
        this.kept = kept;
        this.moved = moved;
    }

    @Override
    public Optional<HttpResponse> answer(HttpRequest request, String path) {
        return switch (request.method() + " " + path) {
            case "GET /clock" -> Optional.of(HttpResponse.json(200, state()));
            case "POST /clock" -> Optional.of(HttpResponse.json(200, advance(duration(request))));
            default -> Optional.empty();
        };
    }

    private ObjectNode advance(Duration by) {
        List<Scheduler.Run> runs = scheduler.advance(by);
        kept.change(content -> content.put("offset_millis", clock.offset().toMillis()));
        moved.run();
        ObjectNode state = state();
        state.putArray("ran");
        runs.forEach(run -> state.withArray("ran").addObject().put("schedule", run.schedule().id()).put("due", run.due().toString())
                .put("outcome", OutcomeText.of(run.outcome())));
        return state;
    }

    private ObjectNode state() {
        return Json.object().put("now", clock.instant().toString()).put("ahead", clock.offset().toString());
    }

    private static Duration duration(HttpRequest request) {
        String text = Json.parse(request.body()).flatMap(body -> Json.text(body, "advance"))
                .orElseThrow(() -> new BadRequest("Send {\"advance\": \"PT16M\"} as JSON"));
        try {
            Duration duration = Duration.parse(text);
            if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
                throw new BadRequest("The clock moves ahead only, by ten years at most");
            }
            return duration;
        } catch (DateTimeException notADuration) {
            throw new BadRequest("'" + text + "' is not an ISO 8601 duration such as PT16M or P60D");
        }
    }
}
