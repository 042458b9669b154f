package dev.tradewind.webhookdelivery.dynamo;

import static dev.tradewind.lambda.table.Attributes.n;
import static dev.tradewind.lambda.table.Attributes.s;

import dev.tradewind.kernel.EventId;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.webhookdelivery.model.Attempt;
import dev.tradewind.webhookdelivery.model.Delivery;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Telling;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@code HOOK#endpoint / D#event}: a delivery; {@code HOOK#endpoint / W#instant#event} beside it while it waits, so that an
 * endpoint's work is read in the order in which it falls due, strongly, from one partition that is nobody else's.
 */
@Singleton
final class DeliveryItems {
    static final String DELIVERY = "D#";
    static final String WAITING = "W#";

    /** Thirty days in the log, and some more, so that an event that comes late again is known. */
    private static final Duration KEPT = Duration.ofDays(34);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Tables tables;

    DeliveryItems(Tables tables) {
        this.tables = tables;
    }

    static String pk(EndpointId endpoint) {
        return "HOOK#" + endpoint;
    }

    ItemKey key(EndpointId endpoint, String event) {
        return new ItemKey(tables.parties(), pk(endpoint), DELIVERY + event);
    }

    static String waiting(Instant due) {
        return WAITING + INSTANT.format(due);
    }

    static Instant due(Map<String, AttributeValue> waiting) {
        String sk = waiting.get(Attributes.SK).s();
        return Instant.parse(sk.substring(WAITING.length(), sk.lastIndexOf('#')));
    }

    static String event(Map<String, AttributeValue> waiting) {
        String sk = waiting.get(Attributes.SK).s();
        return sk.substring(sk.lastIndexOf('#') + 1);
    }

    Write delivery(Delivery delivery) {
        Map<String, AttributeValue> item = new HashMap<>(key(delivery.endpoint(), delivery.telling().id().value()).attributes());
        item.put("version", n(delivery.version()));
        item.put("type", s(delivery.telling().type()));
        item.put("occurred_at", s(delivery.telling().occurredAt().toString()));
        item.put("body", Attributes.b(Deflated.deflate(delivery.telling().body().getBytes(StandardCharsets.UTF_8))));
        item.put("attempts", AttributeValue.fromL(delivery.attempts().stream().map(DeliveryItems::written).toList()));
        item.put("tries", n(delivery.tries()));
        item.put("give_up_at", s(delivery.giveUpAt().toString()));
        delivery.due().ifPresent(due -> item.put("next_at", s(due.toString())));
        item.put(Attributes.EXPIRES_AT, Attributes.seconds(delivery.giveUpAt().plus(KEPT)));
        Condition before = delivery.version() == 1
                ? Condition.absentOrExpired(delivery.giveUpAt().minus(Delivery.PATIENCE))
                : Condition.that("version = :before").value(":before", n(delivery.version() - 1));
        return Write.put("delivery", tables.parties(), item, before);
    }

    Write wait(Delivery delivery, Instant due) {
        Map<String, AttributeValue> item = new HashMap<>(place(delivery, due));
        item.put(Attributes.EXPIRES_AT, Attributes.seconds(delivery.giveUpAt().plus(KEPT)));
        return Write.put("wait", tables.parties(), item, Condition.absent());
    }

    Write unwait(Delivery delivery, Instant due) {
        return new Write.Delete("unwait", tables.parties(), place(delivery, due), Condition.that("attribute_exists(pk)"));
    }

    private static Map<String, AttributeValue> place(Delivery delivery, Instant due) {
        return Attributes.key(pk(delivery.endpoint()), waiting(due) + "#" + delivery.telling().id());
    }

    static Delivery read(EndpointId endpoint, Map<String, AttributeValue> item) {
        String body = new String(Deflated.inflate(item.get("body").b().asByteArray()), StandardCharsets.UTF_8);
        Telling telling = new Telling(new EventId(item.get(Attributes.SK).s().substring(DELIVERY.length())), item.get("type").s(),
                Instant.parse(item.get("occurred_at").s()), body);
        List<Attempt> attempts = item.get("attempts").l().stream().map(AttributeValue::m).map(DeliveryItems::attempt).toList();
        return new Delivery(endpoint, telling, Long.parseLong(item.get("version").n()), attempts, Integer.parseInt(item.get("tries").n()),
                text(item, "next_at").map(Instant::parse), Instant.parse(item.get("give_up_at").s()));
    }

    private static AttributeValue written(Attempt attempt) {
        Map<String, AttributeValue> map = new HashMap<>();
        map.put("at", s(attempt.at().toString()));
        attempt.status().ifPresent(status -> map.put("status", s(Integer.toString(status))));
        attempt.fault().ifPresent(fault -> map.put("fault", s(fault)));
        return AttributeValue.fromM(map);
    }

    private static Attempt attempt(Map<String, AttributeValue> map) {
        return new Attempt(Instant.parse(map.get("at").s()), text(map, "status").map(Integer::valueOf), text(map, "fault"));
    }

    private static Optional<String> text(Map<String, AttributeValue> map, String name) {
        return Optional.ofNullable(map.get(name)).map(AttributeValue::s);
    }
}
