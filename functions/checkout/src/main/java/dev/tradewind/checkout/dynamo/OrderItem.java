package dev.tradewind.checkout.dynamo;

import dev.tradewind.checkout.model.Order;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.due.DueIndex;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code ORDER#id / ORDER}: an order; it stands in the due index while something is left to do for it. */
@Singleton
final class OrderItem {
    /** Kind of its due work. */
    static final String DUE = "order";
    /** Name of the write. */
    static final String NAME = "order";

    private static final String KEY = "ORDER";
    private static final String PREFIX = "ORDER#";

    private final Tables tables;
    private final StoredBodies bodies;

    OrderItem(Tables tables, StoredBodies bodies) {
        this.tables = tables;
        this.bodies = bodies;
    }

    ItemKey key(OrderId id) {
        return new ItemKey(tables.commerce(), PREFIX + id, KEY);
    }

    static OrderId id(ItemKey key) {
        return new OrderId(key.pk().substring(PREFIX.length()));
    }

    Order read(Map<String, AttributeValue> item) {
        return bodies.read(item.get("body").b().asByteArray(), Order.class);
    }

    Write write(Order order) {
        Map<String, AttributeValue> item = new HashMap<>(key(order.id()).attributes());
        item.put("version", Attributes.n(order.version()));
        item.put("status", Attributes.s(order.status().name()));
        item.put("body", Attributes.b(bodies.write(order)));
        order.due().ifPresent(due -> item.putAll(DueIndex.attributes(DUE, due, order.id().toString())));
        return Write.put(NAME, tables.commerce(), item, Versions.before(order.version()));
    }
}
