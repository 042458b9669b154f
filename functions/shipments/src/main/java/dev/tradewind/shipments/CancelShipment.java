package dev.tradewind.shipments;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.lambda.table.Contended;
import dev.tradewind.shipments.model.Lanes;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.port.Shipments;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes a shipment back that no carrier has yet, so that its units can be shipped otherwise. */
@Singleton
final class CancelShipment {
    private static final int TRIES = 8;
    private final Shipments shipments;
    private final ShipmentEvents events;
    private final Lanes lanes;
    private final Clock clock;

    CancelShipment(Shipments shipments, ShipmentEvents events, Lanes lanes, Clock clock) {
        this.shipments = shipments;
        this.events = events;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** How it ends. */
    sealed interface Outcome {
        /** It is taken back now, or was before. */
        record Cancelled(Shipment shipment) implements Outcome {}

        /** A carrier has it. */
        record UnderWay(Shipment shipment) implements Outcome {}

        /** There is none, or it is another's. */
        record NotFound() implements Outcome {}
    }

    Outcome handle(ShipmentId id, MerchantId merchant) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Shipment> found = shipments.find(id).filter(shipment -> shipment.merchant().equals(merchant));
            if (found.isEmpty()) {
                return new Outcome.NotFound();
            }
            Shipment before = found.get();
            if (before.cancelledAt().isPresent()) {
                return new Outcome.Cancelled(before);
            }
            if (!before.canBeCancelled()) {
                return new Outcome.UnderWay(before);
            }
            Instant now = clock.instant();
            Shipment after = before.cancelled(now).lookedAt(now, lanes);
            if (shipments.save(new Shipments.Change(before, after, List.of(events.cancelled(after))))) {
                return new Outcome.Cancelled(after);
            }
        }
        throw new Contended("shipment " + id, new IllegalStateException("overtaken " + TRIES + " times"));
    }
}
