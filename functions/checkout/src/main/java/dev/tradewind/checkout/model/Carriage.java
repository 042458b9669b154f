package dev.tradewind.checkout.model;

import dev.tradewind.kernel.CountryCode;
import java.util.Optional;

/**
 * What carriers have to know of one unit besides its weight.
 *
 * @param volumeCm3 0 where nobody measured it
 * @param longestMm its longest side, 0 where nobody measured it
 * @param coldChain temperatures that the goods bear; absent for those that need no cold chain
 * @param shipsFrom where they lie; absent for the shop's own warehouse
 */
public record Carriage(long volumeCm3, long longestMm, Optional<TemperatureRange> coldChain, Optional<CountryCode> shipsFrom) {
    /** Nothing was said. */
    public static final Carriage UNKNOWN = new Carriage(0, 0, Optional.empty(), Optional.empty());
}
