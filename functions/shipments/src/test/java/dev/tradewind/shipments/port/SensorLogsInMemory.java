package dev.tradewind.shipments.port;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.shipments.model.ColdChain;
import dev.tradewind.shipments.model.SensorLog;
import dev.tradewind.shipments.model.ShipmentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Readings in memory, held to the same contract as the real store. One lock makes a change one fact. */
public final class SensorLogsInMemory implements SensorLogs {
    private final Map<ShipmentId, Kept> logs = new HashMap<>();
    private final List<EventEnvelope> events = new ArrayList<>();

    /** What the others were told. */
    public synchronized List<EventEnvelope> events() {
        return List.copyOf(events);
    }

    @Override
    public synchronized Kept read(ShipmentId shipment) {
        return logs.getOrDefault(shipment, new Kept(shipment, 0, SensorLog.EMPTY, Optional.empty()));
    }

    @Override
    public synchronized Optional<ColdChain> coldChain(ShipmentId shipment) {
        return read(shipment).coldChain();
    }

    @Override
    public synchronized boolean write(Kept before, SensorLog log, Optional<ColdChain> coldChain, List<EventEnvelope> told) {
        if (read(before.shipment()).version() != before.version()
                || told.stream().anyMatch(event -> events.stream().anyMatch(known -> known.id().equals(event.id())))) {
            return false;
        }
        logs.put(before.shipment(), new Kept(before.shipment(), before.version() + 1, log, coldChain));
        events.addAll(told);
        return true;
    }
}
