package dev.tradewind.checkout.port;

import dev.tradewind.kernel.Sku;
import java.util.Optional;

/** What can be sold. Checkout alone writes it. */
public interface StockLevels {
    /**
     * Takes over how many units the merchant has supplied in all. What is available changes by the difference to what was
     * declared before, so sales in between are neither lost nor counted twice.
     *
     * @param importId UUIDv7 of the import that says so; an older one than the last is passed over
     */
    Declared declare(Sku sku, long declared, String importId);

    /** What there is of a sku; nothing until its first stock is declared. */
    Optional<Level> level(Sku sku);

    /**
     * Stock of a sku.
     *
     * @param declared units that the merchant has supplied in all
     * @param available units that can be sold; the others are sold, or held by pending orders. Negative when these are more than was
     *            supplied: so many are owed, and nothing can be sold
     */
    record Level(long declared, long available) {}

    /** How a declaration ended. */
    enum Declared {
        /** It counts from now on. */
        APPLIED,
        /** The same or a newer import came before. */
        PASSED_OVER,
        /** It counts, and more is sold or held already: nothing can be sold until as much is supplied or given back. */
        BELOW_SOLD
    }
}
