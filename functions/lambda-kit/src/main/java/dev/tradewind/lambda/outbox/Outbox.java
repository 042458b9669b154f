package dev.tradewind.lambda.outbox;

import static dev.tradewind.lambda.table.Attributes.EXPIRES_AT;
import static dev.tradewind.lambda.table.Attributes.PK;
import static dev.tradewind.lambda.table.Attributes.SK;
import static dev.tradewind.lambda.table.Attributes.b;
import static dev.tradewind.lambda.table.Attributes.n;
import static dev.tradewind.lambda.table.Attributes.s;
import static dev.tradewind.lambda.table.Attributes.seconds;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Events leave in the transaction that makes them true: {@link #write} is one more write of it. The table's stream then
 * hands every new item to {@link OutboxRelay}; items stay for 14 days, so that a span of time can be sent again.
 */
@Singleton
public final class Outbox {
    /** How many partitions the events of one hour are spread over: each takes 1,000 write units a second. */
    public static final int SHARDS = 256;

    static final String PAYLOAD = "payload";

    private static final Duration KEPT = Duration.ofDays(14);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuuMMddHH").withZone(ZoneOffset.UTC);

    private final Tables tables;

    public Outbox(Tables tables) {
        this.tables = tables;
    }

    /** The write that publishes the event, named {@code event}. */
    public Write write(EventEnvelope event) {
        return Write.put("event " + event.id(), tables.outbox(), item(event), Condition.absent());
    }

    /** The partition key of an event. */
    public static String partition(Instant occurredAt, String id) {
        return "EVT#" + HOUR.format(occurredAt) + "#" + Math.floorMod(id.hashCode(), SHARDS);
    }

    /** The payload of an event's item, which is stored deflated: its size is what a placed order costs most to tell. */
    public static String payload(Map<String, AttributeValue> item) {
        return payload(item.get(PAYLOAD).b().asByteArray());
    }

    static String payload(byte[] stored) {
        return new String(Deflated.inflate(stored), StandardCharsets.UTF_8);
    }

    private static Map<String, AttributeValue> item(EventEnvelope event) {
        Map<String, AttributeValue> item = new HashMap<>();
        String id = event.id().toString();
        item.put(PK, s(partition(event.occurredAt(), id)));
        item.put(SK, s(id));
        item.put("type", s(event.type()));
        item.put("version", n(event.version()));
        item.put("occurred_at", s(event.occurredAt().toString()));
        item.put("subject", s(event.subject()));
        item.put("correlation_id", s(event.correlationId()));
        item.put(PAYLOAD, b(Deflated.deflate(event.payload().getBytes(StandardCharsets.UTF_8))));
        item.put(EXPIRES_AT, seconds(event.occurredAt().plus(KEPT)));
        return item;
    }
}
