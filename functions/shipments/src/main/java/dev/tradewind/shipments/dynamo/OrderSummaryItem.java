package dev.tradewind.shipments.dynamo;

import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.shipments.model.OrderSummary;
import dev.tradewind.shipments.model.Shipment;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code ORDER#id / SHIPMENT#id}: what an order says of one of its shipments; who shows the order reads it with the order. */
@Singleton
final class OrderSummaryItem {
    private final Tables tables;
    private final Json json;

    OrderSummaryItem(Tables tables, Json json) {
        this.tables = tables;
        this.json = json;
    }

    /** Newer replaces older; an older one never comes after. */
    Write write(Shipment shipment) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key("ORDER#" + shipment.order(), "SHIPMENT#" + shipment.id()));
        item.put("version", Attributes.n(shipment.version()));
        item.put("body", Attributes.b(Deflated.deflate(json.write(StoredSummary.of(OrderSummary.of(shipment))))));
        Condition older = Condition.that("attribute_not_exists(pk) OR version < :version").value(":version",
                Attributes.n(shipment.version()));
        return Write.put("summary", tables.commerce(), item, older);
    }
}
