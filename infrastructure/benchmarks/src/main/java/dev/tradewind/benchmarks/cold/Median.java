package dev.tradewind.benchmarks.cold;

import java.util.List;

/** The middle of some figures; of an even number of them the mean of the two in the middle. */
final class Median {
    private Median() {}

    static double of(List<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Double> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
