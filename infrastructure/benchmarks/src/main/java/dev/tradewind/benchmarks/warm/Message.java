package dev.tradewind.benchmarks.warm;

import dev.tradewind.lambda.outbox.Outbox;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.Json;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Messages as functions get them from queues. */
final class Message {
    private Message() {}

    /** One message in a batch of its own. */
    static byte[] of(String queue, String body) {
        return Events.sqs("tradewind-test-" + queue).message(body).toBytes();
    }

    /** An event of the outbox, as the relay sends it. */
    static byte[] of(String queue, Map<String, AttributeValue> event) {
        return of(queue, Json.of(Map.of("id", event.get("sk").s(), "type", event.get("type").s(), "version", 1, "occurred_at",
                event.get("occurred_at").s(), "subject", event.get("subject").s(), "correlation_id", event.get("correlation_id").s(),
                "payload", Outbox.payload(event))).toString());
    }

    /** An event that never was in the outbox. */
    static byte[] of(String queue, String id, String type, String subject, String payload) {
        return of(queue, Json.of(Map.of("id", id, "type", type, "version", 1, "occurred_at", "2026-11-20T09:59:00Z", "subject",
                subject, "correlation_id", "8476a536-e9f4-11e8-9739-2dfe598c3fcd", "payload", payload)).toString());
    }
}
