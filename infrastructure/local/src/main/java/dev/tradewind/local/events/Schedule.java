package dev.tradewind.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.template.PseudoParameters;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * A schedule of the template.
 *
 * @param id
 *            logical id as SAM makes it: the function's, followed by the event's name
 * @param expression
 *            such as {@code rate(5 minutes)}
 * @param zone
 *            that the expression is read in
 * @param enabled
 *            a disabled one runs on demand only
 * @param scheduler
 *            whether EventBridge Scheduler sends it ({@code ScheduleV2}), not a rule
 * @param input
 *            the event, instead of the usual one
 */
public record Schedule(String id, String function, String expression, String zone, boolean enabled, boolean scheduler,
        Optional<String> input,
        Recurrence recurrence) {

    /** The event for a run that is due at this time. */
    JsonNode event(Instant due) {
        String time = due.truncatedTo(ChronoUnit.SECONDS).toString();
        return input.map(text -> text.replace("<aws.scheduler.scheduled-time>", time)).flatMap(Json::parse).orElseGet(() -> usual(time));
    }

    private ObjectNode usual(String time) {
        ObjectNode event = Json.object().put("version", "0").put("id", UUID.randomUUID().toString()).put("detail-type", "Scheduled Event")
                .put("source", scheduler ? "aws.scheduler" : "aws.events").put("account", PseudoParameters.ACCOUNT).put("time", time)
                .put("region", PseudoParameters.REGION);
        event.putArray("resources").add("arn:aws:" + (scheduler ? "scheduler" : "events") + ":" + PseudoParameters.REGION + ":"
                + PseudoParameters.ACCOUNT + (scheduler ? ":schedule/default/" : ":rule/") + id);
        return scheduler ? event.put("detail", "{}") : event.set("detail", Json.object());
    }
}
