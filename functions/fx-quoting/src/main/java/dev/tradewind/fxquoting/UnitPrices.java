package dev.tradewind.fxquoting;

import dev.tradewind.kernel.Money;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Prices of the catalogue in the buyer's currency: what the buyer sells to buy the catalogue price of one unit. The rounded unit price <em>is</em>
 * the price; agents multiply it, so a line is unit × quantity exactly.
 *
 * <p>
 * Rounded half up to the minor unit, unlike a conversion: a price is shown, not converted back, so the nearest one is fair to both, and half
 * up, unlike half even, gives the same step for every price and is what people redo by hand.
 *
 * @param rate the buyer's currency is sold, the catalogue's is bought
 */
public record UnitPrices(CustomerRate rate) {

    /**
     * Converts one price.
     *
     * @param catalogue not negative, in the currency that the rate buys
     * @return zero for zero, else at least one minor unit: goods never become free by conversion; empty if above {@link Money#MAX_INPUT}
     * @throws IllegalArgumentException if the price is negative or of another currency
     */
    public Optional<Money> convert(Money catalogue) {
        if (catalogue.isNegative()) {
            throw new IllegalArgumentException("a price is not negative: " + catalogue);
        }
        return rate.sellFor(catalogue, RoundingMode.HALF_UP)
                .map(price -> price.isZero() && catalogue.isPositive() ? Money.of(1, price.currency()) : price);
    }
}
