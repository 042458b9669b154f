package dev.tradewind.shipments;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.lambda.table.Contended;
import dev.tradewind.shipments.model.ColdChain;
import dev.tradewind.shipments.model.SensorLog;
import dev.tradewind.shipments.model.SensorReading;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.port.SensorLogs;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Takes down what sensors told and says what it means for the cold chain. It may run twice, in any order, and beside itself. */
@Singleton
final class RecordReadings {
    private static final int TRIES = 8;
    private final SensorLogs logs;
    private final ShipmentEvents events;

    RecordReadings(SensorLogs logs, ShipmentEvents events) {
        this.logs = logs;
        this.events = events;
    }

    /** How it ends. */
    sealed interface Outcome {
        /**
         * It is part of the log now, or was already.
         *
         * @param added readings that were not known
         */
        record Recorded(SensorLog log, Optional<ColdChain> coldChain, int added) implements Outcome {}

        /** More than a shipment can have. */
        record Overfull() implements Outcome {}
    }

    /** @param told none to look anew at what is known, such as after the delivery */
    Outcome handle(Shipment shipment, List<SensorReading> told) {
        for (int i = 0; i < TRIES; i++) {
            SensorLogs.Kept before = logs.read(shipment.id());
            SensorLog after = before.log().with(told, shipment.terms().cold());
            if (after.isOverfull() && !after.equals(before.log())) {
                return new Outcome.Overfull();
            }
            Optional<ColdChain> found = found(shipment, after);
            int added = after.readings().size() - before.log().readings().size();
            boolean known = after.equals(before.log()) && found.equals(before.coldChain());
            if (known || logs.write(before, after, found, told(shipment, before.coldChain(), found))) {
                return new Outcome.Recorded(after, found, added);
            }
        }
        throw new Contended("readings of " + shipment.id(), new IllegalStateException("overtaken " + TRIES + " times"));
    }

    private static Optional<ColdChain> found(Shipment shipment, SensorLog log) {
        return shipment.terms().cold().filter(_ -> !log.readings().isEmpty())
                .map(limits -> ColdChain.of(log, limits, shipment.deliveredAt().map(OffsetDateTime::toInstant)));
    }

    /** Others are told when the promise is found broken, and when a late reading takes that back. */
    private List<EventEnvelope> told(Shipment shipment, Optional<ColdChain> before, Optional<ColdChain> after) {
        boolean wasBroken = isBroken(before);
        return after.filter(chain -> isBroken(after) != wasBroken).map(chain -> List.of(events.coldChain(shipment, chain)))
                .orElse(List.of());
    }

    private static boolean isBroken(Optional<ColdChain> chain) {
        return chain.filter(one -> one.verdict() == ColdChain.Verdict.BROKEN).isPresent();
    }
}
