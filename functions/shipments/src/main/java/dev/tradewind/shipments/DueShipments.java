package dev.tradewind.shipments;

import dev.tradewind.lambda.due.DueHandover;
import dev.tradewind.lambda.schedule.ScheduledWork;
import dev.tradewind.lambda.settings.Settings;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.port.Shipments;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/** Hands every shipment with which something may be wrong by now to the queue where {@link LookAtShipmentHandler} looks at it. */
@Singleton
final class DueShipments implements ScheduledWork {
    private final Shipments shipments;
    private final DueHandover handover;
    private final String queue;
    private final Clock clock;

    DueShipments(Shipments shipments, DueHandover handover, Settings settings, Clock clock) {
        this.shipments = shipments;
        this.handover = handover;
        this.queue = settings.text("WATCH_QUEUE");
        this.clock = clock;
    }

    @Override
    public Map<String, Long> run() {
        return handover.hand(shipments.due(clock.instant()).map(ShipmentId::value), queue);
    }
}
