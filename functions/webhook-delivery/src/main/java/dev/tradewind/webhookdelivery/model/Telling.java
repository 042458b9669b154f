package dev.tradewind.webhookdelivery.model;

import dev.tradewind.kernel.EventId;
import java.time.Instant;

/**
 * What an endpoint is told.
 *
 * @param id of the event: the same at each attempt and each replay
 * @param type of the event
 * @param occurredAt when it happened
 * @param body JSON as it is sent
 */
public record Telling(EventId id, String type, Instant occurredAt, String body) {
    /** The type of what is sent to try an endpoint. */
    public static final String TEST = "test";
}
