package dev.tradewind.shipments.dynamo;

import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.shipments.model.ColdChain;
import dev.tradewind.shipments.model.SensorLog;
import dev.tradewind.shipments.model.SensorReading;
import dev.tradewind.shipments.model.ShipmentId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@code SHIPMENT#id / READINGS}: how often its readings were written and what was found of its cold chain; {@code READINGS#date#part}
 * beside it: some 2,000 readings of a day, deflated. Parts that were made by another rule, which had one digit, stay where they are.
 */
@Singleton
final class SensorItems {
    static final String HEAD = "READINGS";
    private static final String DAY = "READINGS#";
    /** What an item holds without being deflated, and so few parts of a full log of the longest time that a transaction takes them all. */
    private static final int PART_BYTES = 320_000;
    /** Bytes of a reading in JSON at most, without its names. */
    private static final int BYTES = 130;
    private final Tables tables;
    private final Json json;

    SensorItems(Tables tables, Json json) {
        this.tables = tables;
        this.json = json;
    }

    ItemKey head(ShipmentId id) {
        return new ItemKey(tables.commerce(), "SHIPMENT#" + id, HEAD);
    }

    /** A part of a day's readings: an item holds 400 KB, and a day of many sensors more. */
    record Part(LocalDate day, int number) {}

    /** The readings in the parts that they are stored in. */
    static Map<Part, List<SensorReading>> parts(SensorLog log) {
        Map<LocalDate, List<SensorReading>> days = log.readings().stream()
                .collect(Collectors.groupingBy(reading -> LocalDate.ofInstant(reading.at(), ZoneOffset.UTC)));
        Map<Part, List<SensorReading>> parts = new HashMap<>();
        days.forEach((day, readings) -> {
            List<List<SensorReading>> split = split(readings);
            for (int number = 0; number < split.size(); number++) {
                parts.put(new Part(day, number), split.get(number));
            }
        });
        return parts;
    }

    private static List<List<SensorReading>> split(List<SensorReading> day) {
        List<List<SensorReading>> parts = new ArrayList<>();
        int from = 0;
        int bytes = 0;
        for (int i = 0; i < day.size(); i++) {
            int more = BYTES + day.get(i).nameBytes();
            if (bytes + more > PART_BYTES) {
                parts.add(day.subList(from, i));
                from = i;
                bytes = 0;
            }
            bytes += more;
        }
        parts.add(day.subList(from, day.size()));
        return parts;
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

    Write writePart(ShipmentId id, Part part, long version, List<SensorReading> readings) {
        Map<String, AttributeValue> item = new HashMap<>(
                Attributes.key("SHIPMENT#" + id, DAY + part.day() + "#%02d".formatted(part.number())));
        item.put("version", Attributes.n(version));
        item.put("body", Attributes.b(Deflated.deflate(json.write(StoredReadings.of(readings)))));
        Condition older = Condition.that("attribute_not_exists(pk) OR version < :version").value(":version", Attributes.n(version));
        return Write.put("readings of " + part, tables.commerce(), item, older);
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
