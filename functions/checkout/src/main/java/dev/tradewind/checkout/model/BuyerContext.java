package dev.tradewind.checkout.model;

import dev.tradewind.kernel.CountryCode;
import java.util.Optional;

/**
 * Hints about the buyer that an address later outweighs.
 *
 * @param currency wish for a currency, not checked yet
 */
public record BuyerContext(Optional<CountryCode> country, Optional<String> region, Optional<String> postalCode, Optional<String> language,
        Optional<String> currency) {
    /** No hint. */
    public static final BuyerContext NONE = new BuyerContext(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());
}
