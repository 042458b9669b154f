package dev.tradewind.webhookdelivery.dynamo;

import dev.tradewind.kernel.EventId;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Commit;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.ItemReader;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.webhookdelivery.model.Delivery;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.port.Deliveries;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Deliveries in the table of parties, a partition for each endpoint. */
@Singleton
final class DynamoDeliveries implements Deliveries {
    private final DeliveryItems items;
    private final Transactor transactor;
    private final ItemReader reader;
    private final DynamoDbClient dynamo;
    private final Tables tables;

    DynamoDeliveries(DeliveryItems items, Transactor transactor, ItemReader reader, DynamoDbClient dynamo, Tables tables) {
        this.items = items;
        this.transactor = transactor;
        this.reader = reader;
        this.dynamo = dynamo;
        this.tables = tables;
    }

    @Override
    public void add(Delivery delivery) {
        transactor.commit(List.of(items.delivery(delivery), items.wait(delivery, delivery.due().orElseThrow())));
    }

    @Override
    public List<Delivery> due(EndpointId endpoint, Instant now, int limit) {
        List<ItemKey> keys = waiting(endpoint, DeliveryItems.waiting(now) + "$", limit).stream()
                .map(item -> items.key(endpoint, DeliveryItems.event(item))).toList();
        Map<ItemKey, Map<String, AttributeValue>> found = reader.readAll(keys);
        return keys.stream().flatMap(key -> Optional.ofNullable(found.get(key)).stream()).map(item -> DeliveryItems.read(endpoint, item))
                .filter(delivery -> delivery.due().filter(at -> !at.isAfter(now)).isPresent()).toList();
    }

    @Override
    public Optional<Instant> next(EndpointId endpoint) {
        return waiting(endpoint, DeliveryItems.WAITING + "~", 1).stream().map(DeliveryItems::due).findFirst();
    }

    @Override
    public boolean save(Delivery before, Delivery after) {
        List<Write> writes = new ArrayList<>(List.of(items.delivery(after)));
        before.due().ifPresent(due -> writes.add(items.unwait(before, due)));
        after.due().ifPresent(due -> writes.add(items.wait(after, due)));
        return transactor.commit(writes) instanceof Commit.Committed;
    }

    @Override
    public Optional<Delivery> find(EndpointId endpoint, EventId event) {
        return reader.read(items.key(endpoint, event.value())).map(item -> DeliveryItems.read(endpoint, item));
    }

    @Override
    public List<Delivery> latest(EndpointId endpoint, Optional<EventId> before, int limit) {
        var query = query(endpoint, DeliveryItems.DELIVERY, DeliveryItems.DELIVERY + "~", limit).scanIndexForward(false);
        before.ifPresent(event -> query.exclusiveStartKey(items.key(endpoint, event.value()).attributes()));
        return read(endpoint, query.build());
    }

    @Override
    public List<Delivery> between(EndpointId endpoint, Instant from, Instant to, Optional<EventId> after, int limit) {
        var query = query(endpoint, made(from), made(to), limit);
        after.ifPresent(event -> query.exclusiveStartKey(items.key(endpoint, event.value()).attributes()));
        return read(endpoint, query.build());
    }

    /** What every event id that was made at that time begins with (RFC 9562, 5.7). */
    private static String made(Instant at) {
        String millis = HexFormat.of().toHexDigits(at.toEpochMilli(), 12);
        return DeliveryItems.DELIVERY + millis.substring(0, 8) + "-" + millis.substring(8);
    }

    private List<Delivery> read(EndpointId endpoint, QueryRequest query) {
        return dynamo.query(query).items().stream().map(item -> DeliveryItems.read(endpoint, item)).toList();
    }

    private List<Map<String, AttributeValue>> waiting(EndpointId endpoint, String until, int limit) {
        return dynamo.query(query(endpoint, DeliveryItems.WAITING, until, limit).build()).items();
    }

    private QueryRequest.Builder query(EndpointId endpoint, String from, String to, int limit) {
        return QueryRequest.builder().tableName(tables.parties()).consistentRead(true).limit(limit)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(Map.of(":pk", Attributes.s(DeliveryItems.pk(endpoint)), ":from", Attributes.s(from), ":to",
                        Attributes.s(to)));
    }
}
