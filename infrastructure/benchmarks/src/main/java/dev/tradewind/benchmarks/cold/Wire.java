package dev.tradewind.benchmarks.cold;

import dev.tradewind.benchmarks.cold.Candidate.Way;
import dev.tradewind.local.functions.FunctionSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a warm function takes for an event that reads one item, over the wire and with the database behind it, beside the Node.js bundle that does the
 * same: both run at once and take turns, so that a machine that drifts treats them alike.
 *
 * @param latencies ms of each event after warming up, in order, by way
 */
record Wire(Map<Way, List<Double>> latencies) {
    /** Reads the rate of a quote. */
    static final String ROUTE = "GET /fx/quotes/{id}";
    private static final int WARMING = 40;
    private static final int MEASURED = 20;
    private static final int IN_TURN = 100;

    static Wire measure(FunctionSpec reader, byte[] event, List<Candidate> candidates, Path output) {
        Map<Way, List<Double>> latencies = new EnumMap<>(Way.class);
        List<Running> running = new ArrayList<>();
        try {
            candidates.forEach(candidate -> running.add(Running.start(reader, candidate, Map.of(), output)));
            for (int turn = 0; turn < WARMING + MEASURED; turn++) {
                for (int i = 0; i < running.size(); i++) {
                    List<Double> all = latencies.computeIfAbsent(candidates.get(i).way(), _ -> new ArrayList<>());
                    all.addAll(turn(running.get(i), event, turn < WARMING ? 0 : IN_TURN));
                }
            }
        } finally {
            running.forEach(Running::close);
        }
        return new Wire(latencies);
    }

    private static List<Double> turn(Running function, byte[] event, int kept) {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < IN_TURN; i++) {
            took.add(function.serve(event));
        }
        return took.subList(0, kept);
    }

    String json() {
        return latencies.entrySet().stream().map(way -> "\"" + way.getKey().name().toLowerCase(Locale.ROOT) + "\":"
                + way.getValue().stream().map(took -> String.format(Locale.ROOT, "%.3f", took)).collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A table in Markdown; nothing if nothing was measured. */
    String table() {
        if (latencies.isEmpty()) {
            return "";
        }
        double yardstick = Median.of(latencies.values().iterator().next());
        return """
                Milliseconds of one event when %d were served before: %s, and the bundle that reads one item too; both in turn.

                | way | median | p99 | × the first |
                | --- | --- | --- | --- |
                """.formatted(WARMING * IN_TURN, ROUTE)
                + latencies.entrySet().stream().map(way -> {
                    List<Double> sorted = way.getValue().stream().sorted().toList();
                    return String.format(Locale.ROOT, "| %s | %.2f | %.2f | %.2f |%n", way.getKey().label(), Median.of(sorted),
                            sorted.get(sorted.size() * 99 / 100), Median.of(sorted) / yardstick);
                }).collect(Collectors.joining());
    }
}
