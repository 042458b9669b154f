package dev.tradewind.shipments.dynamo;

import dev.tradewind.lambda.due.DueIndex;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.shipments.model.Place;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.model.ShippedLine;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code SHIPMENT#id / SHIPMENT}: a shipment with all that happened to it, deflated. */
@SerdeImport(Place.class)
@SerdeImport(ShippedLine.class)
@Singleton
final class ShipmentItem {
    /** Name of the write. */
    static final String NAME = "shipment";

    /** Kind of its due work. */
    static final String DUE = "shipment";
    private static final String PREFIX = "SHIPMENT#";
    private static final String KEY = "SHIPMENT";

    private final Tables tables;
    private final Json json;

    ShipmentItem(Tables tables, Json json) {
        this.tables = tables;
        this.json = json;
    }

    ItemKey key(ShipmentId id) {
        return new ItemKey(tables.commerce(), PREFIX + id, KEY);
    }

    static ShipmentId id(ItemKey key) {
        return new ShipmentId(key.pk().substring(PREFIX.length()));
    }

    Shipment read(Map<String, AttributeValue> item) {
        StoredShipment stored = json.read(Deflated.inflate(item.get("body").b().asByteArray()), StoredShipment.class);
        return stored.shipment(new ShipmentId(item.get(Attributes.PK).s().substring(PREFIX.length())),
                Long.parseLong(item.get("version").n()));
    }

    Write write(Shipment shipment) {
        Map<String, AttributeValue> item = new HashMap<>(key(shipment.id()).attributes());
        item.put("version", Attributes.n(shipment.version()));
        item.put("body", Attributes.b(Deflated.deflate(json.write(StoredShipment.of(shipment)))));
        shipment.due().ifPresent(due -> item.putAll(DueIndex.attributes(DUE, due, shipment.id().value())));
        Condition before = shipment.version() == 1
                ? Condition.absent()
                : Condition.that("version = :before").value(":before", Attributes.n(shipment.version() - 1));
        return Write.put(NAME, tables.commerce(), item, before);
    }
}
