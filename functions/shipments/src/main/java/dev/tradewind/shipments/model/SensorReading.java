package dev.tradewind.shipments.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a sensor beside the goods has measured.
 *
 * @param device which sensor
 * @param temperature in thousandths of a degree Celsius
 * @param node name of the place in the chain, such as a warehouse
 */
public record SensorReading(String device, Instant at, Optional<Integer> temperature, Optional<Position> position,
        Optional<String> node) {
    /** A device measures once at a time: what it tells of one moment twice is one reading. */
    static final Comparator<SensorReading> IN_TIME = Comparator.comparing(SensorReading::at).thenComparing(SensorReading::device);
}
