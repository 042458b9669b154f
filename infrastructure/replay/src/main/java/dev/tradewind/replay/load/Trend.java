package dev.tradewind.replay.load;

import java.util.List;

/**
 * The straight line through samples of memory, by least squares.
 *
 * @param bytesPerOrder what one more order leaves behind
 * @param error standard error of that
 */
record Trend(double bytesPerOrder, double error) {
    private static final int FEWEST = 5;

    /** Of the last two thirds: in the first, code is compiled and caches fill. */
    static Trend ofLastTwoThirds(List<Sample> samples) {
        return of(samples.subList(samples.size() / 3, samples.size()));
    }

    /** Too few samples say nothing, with any error. */
    static Trend of(List<Sample> samples) {
        double orders = samples.stream().mapToDouble(Sample::orders).average().orElse(0);
        double heap = samples.stream().mapToDouble(Sample::heap).average().orElse(0);
        double spread = samples.stream().mapToDouble(sample -> Math.pow(sample.orders() - orders, 2)).sum();
        if (samples.size() < FEWEST || spread == 0) {
            return new Trend(0, Double.POSITIVE_INFINITY);
        }
        double slope = samples.stream().mapToDouble(sample -> (sample.orders() - orders) * (sample.heap() - heap)).sum() / spread;
        double rest = samples.stream().mapToDouble(sample -> Math.pow(sample.heap() - heap - slope * (sample.orders() - orders), 2)).sum();
        return new Trend(slope, Math.sqrt(rest / (samples.size() - 2) / spread));
    }
}
