package dev.tradewind.shipments.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time outside of the limits, as one device saw it.
 *
 * @param from first reading outside
 * @param until first reading inside again; while there is none, the last one outside
 * @param worst farthest from the limits, in thousandths of a degree Celsius
 * @param node where it began
 */
public record Excursion(String device, Instant from, Instant until, boolean ongoing, int worst, Optional<String> node) {
    /** How long it took at most: between two readings nobody looked. */
    public Duration duration() {
        return Duration.between(from, until);
    }
}
