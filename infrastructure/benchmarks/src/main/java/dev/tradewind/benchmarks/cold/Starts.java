package dev.tradewind.benchmarks.cold;

import dev.tradewind.benchmarks.cold.Candidate.Way;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * All starts of one function. Ways are started in turn, so the first sample of each was taken beside the first of all others: ratios are of such
 * pairs, and a machine that drifts treats them alike.
 *
 * @param event what it was handed
 * @param samples by way, in the order in which they were taken
 * @param inside what the package's start consists of
 */
record Starts(String function, String event, Map<Way, List<Sample>> samples, Inside inside) {
    static Map<Way, List<Sample>> none() {
        return new EnumMap<>(Way.class);
    }

    static void add(Map<Way, List<Sample>> samples, Way way, Sample sample) {
        samples.computeIfAbsent(way, _ -> new ArrayList<>()).add(sample);
    }

    /** The median of a figure; none where the way was not measured. */
    OptionalDouble median(Way way, ToDoubleFunction<Sample> figure) {
        List<Sample> all = samples.getOrDefault(way, List.of());
        return all.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Median.of(all.stream().map(sample -> figure.applyAsDouble(sample)).toList()));
    }

    /** How often the one is the other, total by total, pair by pair: least, median, most; empty where one was not measured. */
    List<Double> ratio(Way one, Way other) {
        List<Sample> ones = samples.getOrDefault(one, List.of());
        List<Sample> others = samples.getOrDefault(other, List.of());
        List<Double> ratios = IntStream.range(0, Math.min(ones.size(), others.size()))
                .mapToObj(i -> ones.get(i).total() / others.get(i).total()).sorted().toList();
        return ratios.isEmpty() ? ratios : List.of(ratios.getFirst(), Median.of(ratios), ratios.getLast());
    }
}
