package dev.tradewind.shipments.model;

import java.time.Duration;

/**
 * What is usual from one country to another.
 *
 * @param silent after how long without news a parcel is worth a question
 * @param lost after how long without news it counts as lost
 * @param transit from the carrier's first scan to the door
 */
public record Lane(Duration silent, Duration lost, Duration transit) {
    public Lane {
        if (silent.isNegative() || silent.isZero() || lost.compareTo(silent) < 0 || transit.isNegative()) {
            throw new IllegalArgumentException("not times of a lane");
        }
    }
}
