package dev.tradewind.catalog.model;

import dev.tradewind.kernel.CountryCode;
import java.util.Optional;

/**
 * What carriers have to know of one unit besides its weight.
 *
 * @param volumeCm3 as packed, rounded up; 0 where nobody measured it
 * @param coldChain the temperatures that the goods bear; absent for those that need no cold chain
 * @param shipsFrom where they lie; absent for the shop's own warehouse
 */
public record Carriage(Optional<Dimensions> dimensions, long volumeCm3, Optional<Temperatures> coldChain, Optional<CountryCode> shipsFrom) {
    /** Nothing was said. */
    public static final Carriage UNKNOWN = new Carriage(Optional.empty(), 0, Optional.empty(), Optional.empty());

    /** The sides of one unit as packed, in millimetres, each from 1 to {@value #LONGEST_MM}. */
    public record Dimensions(long lengthMm, long widthMm, long heightMm) {
        /** Ten metres: what is longer travels by no table. */
        public static final long LONGEST_MM = 10_000;

        private static final long MM3_PER_CM3 = 1000;

        /** Rounded up. */
        public long volumeCm3() {
            return Math.ceilDiv(lengthMm * widthMm * heightMm, MM3_PER_CM3);
        }
    }
}
