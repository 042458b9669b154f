package dev.tradewind.replay.race;

import dev.tradewind.replay.Ending;
import dev.tradewind.replay.report.Latencies;
import dev.tradewind.replay.report.Results;
import dev.tradewind.replay.suite.Call;
import dev.tradewind.replay.suite.SuiteFailed;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a race ended.
 *
 * @param faults everything that must not happen; nothing, if the race was fair
 */
record RaceResult(Results.View standing, Map<Call, Latencies.Figures> latencies, Map<String, Long> repetitions, boolean interrupted,
        List<String> faults) {
    private static final int NAMED = 20;

    private static String line(Call call, Latencies.Figures figures) {
        return String.format(Locale.ROOT, "Calls     %-10s %,9d  p50 %.1f  p95 %.1f  p99 %.1f ms%n", call.word(), figures.count(),
                figures.p50(), figures.p95(), figures.p99());
    }

    boolean fair() {
        return faults.isEmpty() && !interrupted;
    }

    /** An interruption says nothing of the suite; a fault does, whether or not the race came to its end. */
    int exitCode() {
        return faults.isEmpty() && interrupted ? Ending.INTERRUPTED : fair() ? 0 : 1;
    }

    private String verdict() {
        if (fair()) {
            return "Every unit sold once, every loser told out_of_stock, nothing stuck.";
        }
        return interrupted ? "INTERRUPTED, stock was not counted." : "NOT PROVEN.";
    }

    String text() {
        var text = new StringBuilder("\nPlaced    %,d%n".formatted(standing.placed()));
        text.append("Refused   ").append(standing.refused()).append("\nHeld      ").append(standing.pending())
                .append(" until their reservations ended\nRepeated  ").append(repetitions).append('\n');
        long unanswered = standing.failed().getOrDefault(SuiteFailed.INTERRUPTED, 0L);
        text.append(unanswered == 0 ? "" : "Cut short %,d whose end nobody knows%n".formatted(unanswered));
        latencies.forEach((call, figures) -> text.append(line(call, figures)));
        faults.stream().limit(NAMED).forEach(fault -> text.append("Fault     ").append(fault).append('\n'));
        return text.append(verdict()).append('\n').toString();
    }
}
