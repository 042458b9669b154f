package dev.tradewind.shipments.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that sensors told of a shipment, each reading once, in time.
 *
 * @param readings in time
 */
public record SensorLog(List<SensorReading> readings) {
    /** Most readings of one shipment: a minute's interval for a month. */
    public static final int MOST = 50_000;
    /** Most of one moment, so that a page can end with one. */
    public static final int MOST_AT_ONCE = 1_000;
    /** Most bytes of their names together, so that one transaction takes all parts of a log whatever they are: 4 MB. */
    public static final int MOST_NAME_BYTES = 3_000_000;
    /** So that the days of a log stay fewer than a transaction has items. */
    private static final Duration LONGEST = Duration.ofDays(60);
    /** Nothing yet. */
    public static final SensorLog EMPTY = new SensorLog(List.of());

    public SensorLog {
        readings = List.copyOf(readings);
    }

    /** The last moment of which a log tells. */
    public static Instant closes(Shipment shipment) {
        return shipment.registeredAt().plus(LONGEST);
    }

    /** Whether a reading is of the shipment's time. */
    public static boolean canHold(SensorReading reading, Shipment shipment) {
        return !reading.at().isBefore(shipment.opens()) && !reading.at().isAfter(closes(shipment));
    }

    /**
     * This and what is told. Readings are evidence: of two values for one moment of one device the first stays. Carriers' posts come in any
     * order, and of several parcels: of theirs the worse for the goods stays.
     */
    public SensorLog with(List<SensorReading> told, Optional<ColdChainLimits> limits) {
        Map<SensorReading, SensorReading> all = new TreeMap<>(SensorReading.IN_TIME);
        Stream.concat(readings.stream(), told.stream()).forEach(reading -> all.merge(reading, reading,
                (first, other) -> first.isCarriers() && other.isWorse(first, limits) ? other : first));
        return new SensorLog(List.copyOf(all.values()));
    }

    /** The same of goods without limits. */
    public SensorLog with(List<SensorReading> told) {
        return with(told, Optional.empty());
    }

    /** Where the goods were last. */
    public Optional<SensorReading> lastPosition() {
        return readings.stream().filter(reading -> reading.position().isPresent()).reduce((_, later) -> later);
    }

    public boolean isOverfull() {
        return readings.size() > MOST || isCrowded() || readings.stream().mapToLong(SensorReading::nameBytes).sum() > MOST_NAME_BYTES;
    }

    private boolean isCrowded() {
        return IntStream.range(MOST_AT_ONCE, readings.size())
                .anyMatch(i -> readings.get(i).at().equals(readings.get(i - MOST_AT_ONCE).at()));
    }
}
