package dev.tradewind.shipments.model;

import dev.tradewind.kernel.CountryCode;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What was agreed of a shipment.
 *
 * @param promised until when the buyer was promised to have it
 * @param cold what temperatures it bears
 * @param from country that it leaves
 * @param to country that it goes to
 */
public record Terms(Optional<OffsetDateTime> promised, Optional<ColdChainLimits> cold, Optional<CountryCode> from,
        Optional<CountryCode> to) {
    /** Nothing was said. */
    public static final Terms NONE = new Terms(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
