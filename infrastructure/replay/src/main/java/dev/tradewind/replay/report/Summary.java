package dev.tradewind.replay.report;

import dev.tradewind.replay.history.Tally;
import dev.tradewind.replay.suite.Call;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run and what it proves.
 *
 * @param suite where it ran
 * @param planned how many orders the accepted invoices make
 * @param took from the first order to the last
 * @param stock absent if the run was interrupted, since nobody knows then what is still under way
 */
public record Summary(String suite, boolean interrupted, Tally tally, long planned, Results.View results, Duration took,
        Map<Call, Latencies.Figures> latencies, Map<String, Long> repetitions, Optional<StockProof> stock) {
    /** Everything that differs from the file, orders first. */
    public List<String> differences() {
        return Stream.concat(results.differences().stream(), stock.stream().flatMap(proof -> proof.differences().stream())).toList();
    }

    /** Whether everything that the file can order was ordered, and money and stock agree with the file. */
    public boolean proven() {
        boolean allOrdered = results.refused().isEmpty() && results.failed().isEmpty() && results.ended() == planned;
        return !interrupted && allOrdered && stock.isPresent() && differences().isEmpty();
    }

    /** Orders a second. */
    public double rate() {
        return took.isZero() ? 0 : results.ended() * 1000.0 / Math.max(took.toMillis(), 1);
    }
}
