package dev.tradewind.shipments.dynamo;

import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.shipments.model.ColdChain;
import dev.tradewind.shipments.model.SensorReading;
import dev.tradewind.shipments.model.ShipmentId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@code SHIPMENT#id / READINGS}: how often its readings were written and what was found of its cold chain; {@code READINGS#date} beside
 * it: the readings of a day, deflated.
 */
@Singleton
final class SensorItems {
    static final String HEAD = "READINGS";
    private static final String DAY = "READINGS#";
    private final Tables tables;
    private final Json json;

    SensorItems(Tables tables, Json json) {
        this.tables = tables;
        this.json = json;
    }

    ItemKey head(ShipmentId id) {
        return new ItemKey(tables.commerce(), "SHIPMENT#" + id, HEAD);
    }

    static LocalDate day(SensorReading reading) {
        return LocalDate.ofInstant(reading.at(), ZoneOffset.UTC);
    }

    Write writeHead(ShipmentId id, long version, Optional<ColdChain> found) {
        Map<String, AttributeValue> item = new HashMap<>(head(id).attributes());
        item.put("version", Attributes.n(version));
        found.ifPresent(chain -> item.put("body", Attributes.b(Deflated.deflate(json.write(StoredReadings.Found.of(chain))))));
        Condition before = version == 1
                ? Condition.absent()
                : Condition.that("version = :before").value(":before", Attributes.n(version - 1));
        return Write.put("readings", tables.commerce(), item, before);
    }

    Write writeDay(ShipmentId id, LocalDate day, long version, List<SensorReading> readings) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key("SHIPMENT#" + id, DAY + day));
        item.put("version", Attributes.n(version));
        item.put("body", Attributes.b(Deflated.deflate(json.write(StoredReadings.of(readings)))));
        Condition older = Condition.that("attribute_not_exists(pk) OR version < :version").value(":version", Attributes.n(version));
        return Write.put("readings of " + day, tables.commerce(), item, older);
    }

    long version(Map<String, AttributeValue> head) {
        return Long.parseLong(head.get("version").n());
    }

    Optional<ColdChain> found(Map<String, AttributeValue> head) {
        return Optional.ofNullable(head.get("body")).map(
                body -> json.read(Deflated.inflate(body.b().asByteArray()), StoredReadings.Found.class).coldChain());
    }

    List<SensorReading> readings(Map<String, AttributeValue> day) {
        return json.read(Deflated.inflate(day.get("body").b().asByteArray()), StoredReadings.class).all();
    }
}
