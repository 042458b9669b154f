package dev.tradewind.benchmarks.warm;

import dev.tradewind.benchmarks.Machine;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was measured of everything.
 *
 * @param machine where
 * @param figures by work and compiler
 */
record Results(Machine machine, Map<Work, Map<Compiler, Figure>> figures) {
    static Results on(Machine machine) {
        return new Results(machine, new EnumMap<>(Work.class));
    }

    void add(Work work, Compiler compiler, Figure figure) {
        figures.computeIfAbsent(work, _ -> new EnumMap<>(Compiler.class)).put(compiler, figure);
    }

    /** As a Markdown table. */
    String table() {
        String head = """
                | operation | C1 µs, p50 | p99 | by the clock | KB | C2 µs, p50 | p99 | by the clock | KB | aim µs | |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                """;
        return head + figures.keySet().stream().map(this::row).collect(Collectors.joining()) + "\n" + machine + "\n";
    }

    /** The same for programs. */
    String json() {
        return figures.keySet().stream().map(this::member).collect(Collectors.joining(",\n", String.format(Locale.ROOT, """
                {"jdk":"%s","processor":"%s","load_before":%.2f,"unit":"microseconds, kilobytes of 1024","operations":[
                """, machine.jdk(), machine.processor(), machine.load()), "\n]}\n"));
    }

    boolean meets(Work work) {
        return figures.get(work).values().stream().allMatch(figure -> figure.cpu() <= work.target().orElse(Integer.MAX_VALUE));
    }

    private String row(Work work) {
        Stream<String> cells = Stream.of(Compiler.values()).map(figures.get(work)::get).flatMap(
                figure -> Stream.of(text(figure.cpu()), text(figure.late()), text(figure.clock()), text(figure.kilobytes())));
        String verdict = work.target().isEmpty() ? " |  |" : work.target().getAsInt() + " | " + (meets(work) ? "met" : "missed") + " |";
        return "| " + work.operation() + cells.collect(Collectors.joining(" | ", " | ", " | ")) + verdict + "\n";
    }

    private String member(Work work) {
        String figured = figures.get(work).entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "\"%s\":{\"p50\":%.1f,\"p99\":%.1f,\"clock_p50\":%.1f,\"allocated\":%.1f}",
                        entry.getKey(), entry.getValue().cpu(), entry.getValue().late(), entry.getValue().clock(),
                        entry.getValue().kilobytes()))
                .collect(Collectors.joining(","));
        String aim = work.target().isEmpty() ? "" : ",\"aim\":" + work.target().getAsInt();
        return "{\"operation\":\"" + work.operation() + "\"," + figured + aim + "}";
    }

    private static String text(double figure) {
        return String.format(Locale.ROOT, "%.0f", figure);
    }
}
