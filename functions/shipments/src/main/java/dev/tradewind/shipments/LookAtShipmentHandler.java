package dev.tradewind.shipments;

import dev.tradewind.lambda.queue.QueueHandler;
import dev.tradewind.lambda.queue.QueueMessage;
import dev.tradewind.lambda.queue.RecordOutcome;
import dev.tradewind.shipments.model.Lanes;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.port.Shipments;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Messages of the queue {@code watch}: the id of a shipment with which something may be wrong by now. */
@Singleton
final class LookAtShipmentHandler implements QueueHandler {
    private final Shipments shipments;
    private final ShipmentEvents events;
    private final Lanes lanes;
    private final Clock clock;

    LookAtShipmentHandler(Shipments shipments, ShipmentEvents events, Lanes lanes, Clock clock) {
        this.shipments = shipments;
        this.events = events;
        this.lanes = lanes;
        this.clock = clock;
    }

    @Override
    public RecordOutcome handle(QueueMessage message) {
        return Optional.of(message.body()).filter(ShipmentId::isValid).map(ShipmentId::new).map(this::look)
                .orElseGet(() -> new RecordOutcome.Park("not a shipment id"));
    }

    private RecordOutcome look(ShipmentId id) {
        Optional<Shipment> found = shipments.find(id);
        Instant now = clock.instant();
        if (found.flatMap(Shipment::due).filter(due -> !due.isAfter(now)).isEmpty()) {
            return new RecordOutcome.Done();
        }
        Shipment after = found.get().touched().lookedAt(now, lanes);
        boolean saved = shipments.save(new Shipments.Change(found.get(), after, events.between(found.get(), after)));
        return saved ? new RecordOutcome.Done() : new RecordOutcome.Retry("overtaken");
    }
}
