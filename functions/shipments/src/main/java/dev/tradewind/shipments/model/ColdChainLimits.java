package dev.tradewind.shipments.model;

import java.time.Duration;

/**
 * What temperatures goods bear.
 *
 * @param lowest and
 * @param highest in thousandths of a degree Celsius, both borne
 * @param tolerance for how long they bear more or less at a time
 */
public record ColdChainLimits(int lowest, int highest, Duration tolerance) {
    public ColdChainLimits {
        if (lowest > highest || tolerance.isNegative()) {
            throw new IllegalArgumentException("limits without room: " + lowest + " to " + highest + " for " + tolerance);
        }
    }

    boolean holds(int temperature) {
        return temperature >= lowest && temperature <= highest;
    }

    /** How far outside a temperature is; 0 if it is inside. */
    int beyond(int temperature) {
        return Math.max(0, Math.max(lowest - temperature, temperature - highest));
    }
}
