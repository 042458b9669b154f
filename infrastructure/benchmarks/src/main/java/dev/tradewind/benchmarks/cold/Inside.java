package dev.tradewind.benchmarks.cold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a package's start consists of.
 *
 * @param classes that were loaded until the last event
 * @param fresh of them, those that were not in the cache
 * @param vm ms until the virtual machine was there
 * @param context ms from there until the function asked for its first event
 * @param event ms of the first event
 * @param cache bytes of the AOT cache
 */
record Inside(int classes, int fresh, double vm, double context, double event, long cache) {
    private static final Pattern CREATED = Pattern.compile("Create VM, ([0-9.]+) secs");
    private static final String FROM_CACHE = "source: shared objects file";
    private static final double MILLIS = 1000;

    /** Starts it twice more, since to log each class takes its own time. */
    static Inside of(ColdStart start, Candidate candidate, Path cache, Path directory) {
        Path classes = directory.resolve("classes.log");
        Path created = directory.resolve("created.log");
        start.measure(candidate, logged(cache, "class+load", classes));
        Sample sample = start.measure(candidate, logged(cache, "startuptime", created));
        List<String> loaded = lines(classes).stream().filter(line -> line.contains(" source: ")).toList();
        double vm = lines(created).stream().map(CREATED::matcher).filter(Matcher::find)
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .findFirst().orElseThrow(() -> new CannotMeasure("the virtual machine did not say when it was there")) * MILLIS;
        return new Inside(loaded.size(), (int) loaded.stream().filter(line -> !line.contains(FROM_CACHE)).count(), vm, sample.ready() - vm,
                sample.total() - sample.ready(), cache.toFile().length());
    }

    private static Map<String, String> logged(Path cache, String what, Path file) {
        return Map.of("TRADEWIND_AOT", "-XX:AOTCache=" + cache.getFileName() + " -Xlog:" + what + ":file=" + file.toAbsolutePath());
    }

    private static List<String> lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
