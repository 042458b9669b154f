package dev.tradewind.checkout.port;

import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.QuoteId;
import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads everything that a create or an update needs, in as few requests as can be: one for up to 49 skus. */
public interface FactReader {
    /**
     * What to read.
     *
     * @param opening the key that would open a session, or has
     */
    record Wanted(Optional<CheckoutId> session, Set<Sku> skus, List<String> codes, Optional<QuoteId> lock,
            Optional<IdempotencyKey> opening) {}

    /** Reads it, strongly. */
    Facts read(Wanted wanted);
}
