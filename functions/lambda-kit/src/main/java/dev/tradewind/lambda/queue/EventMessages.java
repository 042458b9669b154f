package dev.tradewind.lambda.queue;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.EventId;
import dev.tradewind.lambda.json.Json;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Reads events that the outbox's relay has sent. */
public final class EventMessages {
    private EventMessages() {}

    /** The event in a message, or nothing when the message is none. */
    public static Optional<EventEnvelope> read(QueueMessage message) {
        return Json.parse(message.body().getBytes(StandardCharsets.UTF_8)).flatMap(EventMessages::envelope);
    }

    private static Optional<EventEnvelope> envelope(JsonNode event) {
        try {
            return Optional.of(new EventEnvelope(new EventId(text(event, "id")), text(event, "type"), event.get("version").getIntValue(),
                    Instant.parse(text(event, "occurred_at")), text(event, "subject"), text(event, "correlation_id"),
                    text(event, "payload")));
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException | DateTimeException notAnEvent) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode event, String name) {
        return event.get(name).getStringValue();
    }
}
