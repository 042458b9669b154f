package dev.tradewind.shipments.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether goods were kept as cold as was promised. It follows from the readings until the delivery alone, in whatever order they came.
 *
 * @param excursions in time, the weightiest {@value #MOST_EXCURSIONS}
 * @param excursionCount of all of them
 * @param longestGap longest time between two readings, in which nobody can tell
 */
public record ColdChain(Verdict verdict, List<Excursion> excursions, int excursionCount, Optional<Duration> longestGap, int readings) {
    /** A thermostat that flaps for a month leaves 25,000, more than an item and an answer hold. */
    static final int MOST_EXCURSIONS = 100;

    private static final Comparator<Excursion> IN_TIME = Comparator.comparing(Excursion::from).thenComparing(Excursion::device);

    /** What can be said of the promise. */
    public enum Verdict {
        /** Nobody has measured. */
        UNOBSERVED,
        /** No reading says otherwise. */
        KEPT,
        /** The goods were outside of the limits for longer than they bear. */
        BROKEN;

        /** As it stands in answers and events. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ColdChain {
        excursions = List.copyOf(excursions);
    }

    /** @param delivered from when on the temperature is the buyer's own */
    public static ColdChain of(SensorLog log, ColdChainLimits limits, Optional<Instant> delivered) {
        List<SensorReading> measured = log.readings().stream().filter(reading -> reading.temperature().isPresent())
                .filter(reading -> delivered.filter(reading.at()::isAfter).isEmpty()).toList();
        Map<String, List<SensorReading>> devices = measured.stream()
                .collect(Collectors.groupingBy(SensorReading::device, TreeMap::new, Collectors.toList()));
        List<Excursion> excursions = devices.values().stream().flatMap(readings -> excursions(readings, limits).stream())
                .sorted(IN_TIME).toList();
        return new ColdChain(verdict(measured, excursions, limits), weightiest(excursions, limits), excursions.size(), longestGap(measured),
                measured.size());
    }

    /** The first, the one farthest outside and the longest, in time. */
    private static List<Excursion> weightiest(List<Excursion> all, ColdChainLimits limits) {
        if (all.size() <= MOST_EXCURSIONS) {
            return all;
        }
        Excursion farthest = Collections.max(all, Comparator.comparingInt(excursion -> limits.beyond(excursion.worst())));
        Stream<Excursion> longest = all.stream().sorted(Comparator.comparing(Excursion::duration).reversed());
        return Stream.concat(Stream.of(all.getFirst(), farthest), longest).distinct().limit(MOST_EXCURSIONS).sorted(IN_TIME).toList();
    }

    private static Verdict verdict(List<SensorReading> measured, List<Excursion> excursions, ColdChainLimits limits) {
        if (measured.isEmpty()) {
            return Verdict.UNOBSERVED;
        }
        boolean broken = excursions.stream().anyMatch(excursion -> isTooLong(excursion, limits.tolerance()));
        return broken ? Verdict.BROKEN : Verdict.KEPT;
    }

    /** Where nothing is borne, one reading is enough. */
    private static boolean isTooLong(Excursion excursion, Duration tolerance) {
        return tolerance.isZero() || excursion.duration().compareTo(tolerance) > 0;
    }

    private static List<Excursion> excursions(List<SensorReading> readings, ColdChainLimits limits) {
        List<Excursion> found = new ArrayList<>();
        Optional<Excursion> open = Optional.empty();
        for (SensorReading reading : readings) {
            int temperature = reading.temperature().orElseThrow();
            if (!limits.holds(temperature)) {
                open = Optional.of(open.map(before -> longer(before, reading, limits)).orElseGet(() -> begun(reading)));
            } else if (open.isPresent()) {
                found.add(ended(open.get(), reading.at()));
                open = Optional.empty();
            }
        }
        open.ifPresent(found::add);
        return found;
    }

    private static Excursion begun(SensorReading reading) {
        return new Excursion(reading.device(), reading.at(), reading.at(), true, reading.temperature().orElseThrow(), reading.node());
    }

    private static Excursion longer(Excursion before, SensorReading reading, ColdChainLimits limits) {
        int temperature = reading.temperature().orElseThrow();
        int worst = limits.beyond(temperature) > limits.beyond(before.worst()) ? temperature : before.worst();
        return new Excursion(before.device(), before.from(), reading.at(), true, worst, before.node());
    }

    private static Excursion ended(Excursion open, Instant inside) {
        return new Excursion(open.device(), open.from(), inside, false, open.worst(), open.node());
    }

    private static Optional<Duration> longestGap(List<SensorReading> measured) {
        Optional<Duration> longest = Optional.empty();
        for (int i = 1; i < measured.size(); i++) {
            Duration gap = Duration.between(measured.get(i - 1).at(), measured.get(i).at());
            longest = longest.filter(known -> known.compareTo(gap) >= 0).or(() -> Optional.of(gap));
        }
        return longest;
    }
}
