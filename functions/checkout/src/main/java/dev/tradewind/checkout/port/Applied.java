package dev.tradewind.checkout.port;

import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.idempotency.Replay;
import java.util.Set;

/** How a change ended. Only {@link Done} has written anything. */
public sealed interface Applied {
    /** It is a fact now. */
    record Done() implements Applied {}

    /** Session or order were written by someone else meanwhile: read again and decide again. */
    record Stale() implements Applied {}

    /** There is not enough of these. */
    record OutOfStock(Set<Sku> skus) implements Applied {
        public OutOfStock {
            skus = Set.copyOf(skus);
        }
    }

    /** Another order has used up the locked quote. */
    record QuoteUsed() implements Applied {}

    /** The same Idempotency-Key was faster. */
    record Repeated(Replay replay) implements Applied {}
}
