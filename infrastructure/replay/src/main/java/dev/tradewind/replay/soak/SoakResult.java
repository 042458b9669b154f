package dev.tradewind.replay.soak;

import dev.tradewind.replay.Ending;
import dev.tradewind.replay.report.Latencies;
import dev.tradewind.replay.suite.Call;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a soak ended.
 *
 * @param faults everything that must not be; nothing, if every shipment stands where its last event left it and nothing was parked
 */
record SoakResult(int posted, int shipments, Map<String, Long> standing, Map<Call, Latencies.Figures> latencies,
        Map<String, Long> repetitions, boolean interrupted, List<String> faults) {
    private static final int NAMED = 20;

    int exitCode() {
        if (!faults.isEmpty()) {
            return 1;
        }
        return interrupted ? Ending.INTERRUPTED : 0;
    }

    private String verdict() {
        if (!faults.isEmpty()) {
            return "NOT PROVEN.";
        }
        return interrupted
                ? "INTERRUPTED; the same command takes it up again."
                : "Every shipment stands where its last event left it, nothing is parked.";
    }

    String text() {
        var text = new StringBuilder("\nPosted    %,d of %,d shipments%nStanding  %s%nRepeated  %s%n".formatted(posted, shipments, standing,
                repetitions));
        latencies.forEach(
                (call, figures) -> text.append(String.format(Locale.ROOT, "Calls     %-10s %,9d  p50 %.1f  p95 %.1f  p99 %.1f ms%n",
                        call.word(), figures.count(), figures.p50(), figures.p95(), figures.p99())));
        faults.stream().limit(NAMED).forEach(fault -> text.append("Fault     ").append(fault).append('\n'));
        return text.append(verdict()).append('\n').toString();
    }
}
