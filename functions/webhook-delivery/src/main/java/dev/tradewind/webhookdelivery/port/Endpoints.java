package dev.tradewind.webhookdelivery.port;

import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.Replay;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Owner;
import java.util.List;
import java.util.Optional;

/** Where everybody wants to be told. */
public interface Endpoints {
    /** How a write ends. */
    sealed interface Written {
        /** It is there. */
        record Done() implements Written {}

        /** The Idempotency-Key came before. */
        record Repeated(Replay replay) implements Written {}

        /** Another writer was first: the platform has an endpoint already, or this one is of another version. */
        record Overtaken() implements Written {}
    }

    /** Writes an endpoint's first or next version, and the answer that the same key gets from now on. */
    Written write(Endpoint endpoint, Optional<IdempotencyKey> key, Response answer);

    /** What the key was answered before. */
    Optional<Replay> answered(IdempotencyKey key);

    /** The owner's endpoint of that name, read strongly. */
    Optional<Endpoint> find(Owner owner, EndpointId id);

    /** All endpoints of the owner, oldest first. */
    List<Endpoint> all(Owner owner);

    /** Writes the next version; false when another writer was first. */
    boolean save(Endpoint endpoint);

    /** Removes it; false when another writer was first. */
    boolean remove(Endpoint endpoint);
}
