package dev.tradewind.replay.history;

import dev.tradewind.kernel.Sku;

/**
 * Some units of one product.
 *
 * @param unitPrice in pence
 * @param title as this line describes the product
 */
public record OrderLine(Sku sku, String title, long unitPrice, long quantity) {
    /** Unit price times quantity, in pence. */
    public long amount() {
        return Math.multiplyExact(unitPrice, quantity);
    }

    OrderLine of(long units) {
        return new OrderLine(sku, title, unitPrice, units);
    }
}
