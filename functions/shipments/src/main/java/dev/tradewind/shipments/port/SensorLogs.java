package dev.tradewind.shipments.port;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.shipments.model.ColdChain;
import dev.tradewind.shipments.model.SensorLog;
import dev.tradewind.shipments.model.ShipmentId;
import java.util.List;
import java.util.Optional;

/** What sensors told of shipments. */
public interface SensorLogs {
    /**
     * A log as it stands.
     *
     * @param version counts the writes; 0 before the first
     * @param coldChain what was last found of the promise, where there is one
     */
    record Kept(ShipmentId shipment, long version, SensorLog log, Optional<ColdChain> coldChain) {}

    /** The log, read strongly; an empty one if nothing was told. */
    Kept read(ShipmentId shipment);

    /** What was last found of the promise, without the readings. */
    Optional<ColdChain> coldChain(ShipmentId shipment);

    /**
     * Makes a later log a fact: the readings, what is found of the promise and what others shall know are written in one transaction.
     *
     * @return whether it was written; else someone else wrote it meanwhile
     */
    boolean write(Kept before, SensorLog log, Optional<ColdChain> coldChain, List<EventEnvelope> events);
}
