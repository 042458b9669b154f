package dev.tradewind.fxquoting;

import dev.tradewind.kernel.CurrencyCode;

/**
 * Two currencies, in no direction: EUR/USD equals USD/EUR.
 *
 * @param first the alphabetically first
 * @param second the other one
 */
public record CurrencyPair(CurrencyCode first, CurrencyCode second) {

    /** Puts the two in order.
     * @throws IllegalArgumentException if they are the same */
    public CurrencyPair {
        int order = first.compareTo(second);
        if (order == 0) {
            throw new IllegalArgumentException("a pair of one currency: " + first);
        }
        if (order > 0) {
            CurrencyCode swapped = first;
            first = second;
            second = swapped;
        }
    }

    @Override
    public String toString() {
        return first + "/" + second;
    }
}
