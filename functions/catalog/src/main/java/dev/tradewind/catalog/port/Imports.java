package dev.tradewind.catalog.port;

import dev.tradewind.catalog.model.ImportId;
import dev.tradewind.catalog.model.ImportRecord;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import java.time.Instant;
import java.util.Optional;

/** The imports that were begun, and under which keys. */
public interface Imports {
    /** What a key was used for. */
    sealed interface UnderKey {
        /** Nothing so far. */
        record Nothing() implements UnderKey {}

        /** Another request. */
        record OtherRequest() implements UnderKey {}

        /** The same request, as far as it came. */
        record Same(ImportRecord record) implements UnderKey {}
    }

    /** The import of that id. */
    Optional<ImportRecord> find(ImportId id);

    /** What the key was used for. */
    UnderKey under(IdempotencyKey key);

    /** Records that the import begins and binds the key to it, both or nothing; false when the key is bound already. */
    boolean begin(ImportRecord record, Optional<IdempotencyKey> key);

    /** Takes the import over from an attempt whose lease has passed; false when another was quicker. */
    boolean takeOver(ImportId id, Instant now, Instant leaseUntil);

    /** Lets go of an import that is not finished, so that it can be taken over now. */
    void release(ImportId id, Instant now);

    /** Records the end. */
    void finish(ImportRecord finished);
}
