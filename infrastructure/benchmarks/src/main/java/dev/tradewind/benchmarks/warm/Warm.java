package dev.tradewind.benchmarks.warm;

import dev.tradewind.benchmarks.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** Records, measures, prints, and writes {@code warm.md}, {@code warm.json} and {@code warm.svg}. */
public final class Warm {
    private Warm() {}

    /** Takes properties alone: {@code target} and {@code results} are directories, {@code operations} a pattern of what to measure. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        Path tapes = Path.of(System.getProperty("target"), "tapes");
        Tapes.write(Tapes.recorded(), tapes);
        Pattern wanted = Pattern.compile(System.getProperty("operations"));
        List<Work> works = Stream.of(Work.values()).filter(work -> wanted.matcher(work.operation()).find()).toList();
        Results results = Results.on(Machine.now());
        Measurement measurement = new Measurement(tapes);
        for (Work work : works) {
            for (Compiler compiler : Compiler.values()) {
                results.add(work, compiler, measurement.of(work, compiler));
            }
            System.out.println("measured: " + work.operation() + " " + results.figures().get(work));
        }
        String page = results.table() + "\n" + Restores.table(tapes);
        System.out.print(page);
        if (works.size() == Work.values().length) {
            keep(results, page, Path.of(System.getProperty("results")));
        }
        System.exit(0);
    }

    private static void keep(Results results, String page, Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("warm.md"), "# What an invocation computes\n\n" + page);
        Files.writeString(directory.resolve("warm.json"), results.json());
        Files.writeString(directory.resolve("warm.svg"), new Chart(results).svg());
    }
}
