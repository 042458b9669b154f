package dev.tradewind.shipments.dynamo;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.lambda.outbox.Outbox;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Commit;
import dev.tradewind.lambda.table.ItemReader;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.shipments.model.ColdChain;
import dev.tradewind.shipments.model.SensorLog;
import dev.tradewind.shipments.model.SensorReading;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.port.SensorLogs;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Readings beside their shipment, in items of a day or a part of it. */
@Singleton
final class DynamoSensorLogs implements SensorLogs {
    private final SensorItems items;
    private final Outbox outbox;
    private final Transactor transactor;
    private final ItemReader reader;

    DynamoSensorLogs(SensorItems items, Outbox outbox, Transactor transactor, ItemReader reader) {
        this.items = items;
        this.outbox = outbox;
        this.transactor = transactor;
        this.reader = reader;
    }

    @Override
    public Kept read(ShipmentId shipment) {
        List<Map<String, AttributeValue>> all = reader.partition(items.head(shipment), SensorItems.HEAD);
        Optional<Map<String, AttributeValue>> head = all.stream().filter(item -> item.get(Attributes.SK).s().equals(SensorItems.HEAD))
                .findFirst();
        List<SensorReading> readings = all.stream().filter(item -> !item.get(Attributes.SK).s().equals(SensorItems.HEAD))
                .flatMap(day -> items.readings(day).stream()).toList();
        return new Kept(shipment, head.map(items::version).orElse(0L), SensorLog.EMPTY.with(readings), head.flatMap(items::found));
    }

    @Override
    public Optional<ColdChain> coldChain(ShipmentId shipment) {
        return reader.read(items.head(shipment)).flatMap(items::found);
    }

    @Override
    public boolean write(Kept before, SensorLog log, Optional<ColdChain> coldChain, List<EventEnvelope> events) {
        long version = before.version() + 1;
        List<Write> writes = new ArrayList<>(List.of(items.writeHead(before.shipment(), version, coldChain)));
        Map<SensorItems.Part, List<SensorReading>> known = SensorItems.parts(before.log());
        SensorItems.parts(log).forEach((part, readings) -> {
            if (!readings.equals(known.get(part))) {
                writes.add(items.writePart(before.shipment(), part, version, readings));
            }
        });
        events.forEach(event -> writes.add(outbox.write(event)));
        return transactor.commit(writes) instanceof Commit.Committed;
    }
}
