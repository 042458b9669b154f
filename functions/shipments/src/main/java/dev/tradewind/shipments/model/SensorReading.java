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
    /** The device of what carriers post; nobody else may name one so. */
    public static final String CARRIER = "carrier";
    /** A device measures once at a time: what it tells of one moment twice is one reading. */
    static final Comparator<SensorReading> IN_TIME = Comparator.comparing(SensorReading::at).thenComparing(SensorReading::device);

    /** Bytes of its names in JSON: what cannot be deflated when no two are alike. */
    public int nameBytes() {
        return bytes(device) + node.map(SensorReading::bytes).orElse(0);
    }

    private static int bytes(String name) {
        return name.codePoints().map(c -> c < ' ' || c == '"' || c == '\\' ? 2 : c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4).sum();
    }

    boolean isCarriers() {
        return device.equals(CARRIER);
    }

    /** Whether it says worse of the cold chain; of what is as far outside, or without limits, the warmer is the worse. */
    boolean isWorse(SensorReading other, Optional<ColdChainLimits> limits) {
        return Comparator.comparingInt((SensorReading one) -> one.beyond(limits))
                .thenComparingInt(one -> one.temperature().orElse(Integer.MIN_VALUE)).thenComparing(one -> one.node().orElse(""))
                .compare(this, other) > 0;
    }

    private int beyond(Optional<ColdChainLimits> limits) {
        return limits.flatMap(known -> temperature.map(known::beyond)).orElse(0);
    }
}
