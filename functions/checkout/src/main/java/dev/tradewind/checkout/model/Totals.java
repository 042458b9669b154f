package dev.tradewind.checkout.model;

import dev.tradewind.kernel.Money;

/**
 * The sums of an offer. They always add up, by construction.
 *
 * @param subtotal goods before discounts
 * @param discount all discounts, zero or more
 * @param shipping zero or more
 * @param tax zero or more, on top of the others
 */
public record Totals(Money subtotal, Money discount, Money shipping, Money tax) {
    /** What the buyer pays. */
    public Money total() {
        return subtotal.minus(discount).plus(shipping).plus(tax);
    }
}
