package dev.tradewind.shipments.port;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.Replay;
import dev.tradewind.shipments.model.Claim;
import dev.tradewind.shipments.model.ShipmentId;
import java.util.List;
import java.util.Optional;

/** What merchants ask of carriers. */
public interface Claims {
    /** How an opening ended. */
    sealed interface Opened {
        /** It is a fact now. */
        record Done() implements Opened {}

        /** The shipment has one of that kind. */
        record Exists() implements Opened {}

        /** The same Idempotency-Key was faster. */
        record Repeated(Replay replay) implements Opened {}
    }

    /** All of a shipment's, by kind; read strongly. */
    List<Claim> of(ShipmentId shipment);

    Optional<Claim> find(ShipmentId shipment, Claim.Kind kind);

    /** What was answered to that key before. */
    Optional<Replay> answered(IdempotencyKey key);

    /** Makes a new claim a fact. */
    Opened open(Claim claim, EventEnvelope event, Optional<IdempotencyKey> key, Response answer);

    /**
     * Makes a later version a fact.
     *
     * @return whether it was written; else someone else wrote it meanwhile
     */
    boolean save(Claim claim, EventEnvelope event);
}
