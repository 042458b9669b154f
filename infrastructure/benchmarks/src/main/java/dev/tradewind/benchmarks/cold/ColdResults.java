package dev.tradewind.benchmarks.cold;

import dev.tradewind.benchmarks.Machine;
import dev.tradewind.benchmarks.cold.Candidate.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured of everything, as tables, as JSON and as a chart. */
final class ColdResults {
    private static final double MEGABYTE = 1024 * 1024;

    private final Machine machine;
    private final int rounds;
    private final List<Starts> all = new ArrayList<>();
    private Wire wire = new Wire(Map.of());

    ColdResults(Machine machine, int rounds) {
        this.machine = machine;
        this.rounds = rounds;
    }

    void add(Starts starts) {
        all.add(starts);
    }

    void add(Wire measured) {
        wire = measured;
    }

    int size() {
        return all.size();
    }

    /** Three tables in Markdown: how long starts take, what those of packages consist of, and how long events take when starting is over. */
    String table() {
        return """
                Milliseconds from the start of a process to its first answer, medians of %d, each way in turn. In brackets the least and the most of the pairs.

                | function | event | Node.js, one read | package with cache | × Node.js | × without cache | without cache | as managed java25 | Java that does nothing |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                """
                .formatted(rounds) + all.stream().map(this::row).collect(Collectors.joining())
                + """

                        | package | VM ms | context ms | first event ms | warm ms | warm, Node.js | classes | of them not in the cache | cache MB | peak MiB | peak, Node.js |
                        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                        """
                + all.stream().map(this::inside).collect(Collectors.joining()) + "\n" + wire.table();
    }

    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("cold.md"), "# Cold starts\n\n" + machine + ".\n\n![cold starts](cold.svg)\n\n" + table());
        Files.writeString(directory.resolve("cold.json"), json());
        Files.writeString(directory.resolve("cold.svg"), new ColdChart(all).svg());
    }

    private String row(Starts starts) {
        return Stream.of(starts.function(), starts.event(), total(starts, Way.NODE), total(starts, Way.PACKAGE),
                ratio(starts, Way.PACKAGE, Way.NODE), ratio(starts, Way.PACKAGE, Way.BARE), total(starts, Way.BARE),
                total(starts, Way.MANAGED), total(starts, Way.HELLO)).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private String inside(Starts starts) {
        Inside inside = starts.inside();
        return Stream.of(starts.function(), whole(inside.vm()), whole(inside.context()), whole(inside.event()),
                text(starts.median(Way.PACKAGE, Sample::warm), "%.1f"), text(starts.median(Way.NODE, Sample::warm), "%.1f"),
                Integer.toString(inside.classes()), Integer.toString(inside.fresh()), whole(inside.cache() / MEGABYTE),
                text(starts.median(Way.PACKAGE, Sample::peak), "%.0f"), text(starts.median(Way.NODE, Sample::peak), "%.0f"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String total(Starts starts, Way way) {
        return text(starts.median(way, Sample::total), "%.0f");
    }

    private static String ratio(Starts starts, Way one, Way other) {
        List<Double> ratio = starts.ratio(one, other);
        return ratio.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", ratio.get(1), ratio.getFirst(), ratio.getLast());
    }

    private static String whole(double figure) {
        return String.format(Locale.ROOT, "%.0f", figure);
    }

    private static String text(OptionalDouble figure, String format) {
        return figure.isPresent() ? String.format(Locale.ROOT, format, figure.getAsDouble()) : "";
    }

    private String json() {
        return all.stream().map(ColdResults::member)
                .collect(Collectors.joining(",\n", "{\"unit\":\"milliseconds, MiB\",\"machine\":\"" + machine + "\",\"functions\":[\n",
                        "\n],\"wire\":" + wire.json() + "}\n"));
    }

    private static String member(Starts starts) {
        String ways = starts.samples().entrySet().stream().map(way -> "\"" + way.getKey().name().toLowerCase(Locale.ROOT) + "\":"
                + way.getValue().stream()
                        .map(sample -> String.format(Locale.ROOT, "{\"ready\":%.1f,\"total\":%.1f,\"warm\":%.2f,\"peak\":%.1f}",
                                sample.ready(), sample.total(), sample.warm(), sample.peak()))
                        .collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(","));
        Inside inside = starts.inside();
        return String.format(Locale.ROOT,
                "{\"function\":\"%s\",\"event\":\"%s\",%s,\"classes\":%d,\"not_in_cache\":%d,\"vm\":%.1f,\"cache_bytes\":%d}",
                starts.function(), starts.event(), ways, inside.classes(), inside.fresh(), inside.vm(), inside.cache());
    }
}
