package dev.tradewind.benchmarks.warm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What a first event takes after a restore, beside what the same takes once it is warm. AWS is a server on this machine. */
final class Restores {
    private static final int RUNS = 7;
    private static final double AIM = 1.5;

    private Restores() {}

    /** A Markdown table. */
    static String table(Path directory) throws IOException {
        StringBuilder table = new StringBuilder(
                """
                        | after a restore | made ready µs | first event µs | warm µs | ratio, aim %.1f | warm, at the heels of another µs | classes loaded |
                        | --- | --- | --- | --- | --- | --- | --- |
                        """
                        .formatted(AIM));
        for (Function<Instant, List<Tape>> story : List.<Function<Instant, List<Tape>>>of(FxStory::told, CheckoutStory::told,
                IngressStory::told)) {
            table.append(row(story, directory));
        }
        return table.toString();
    }

    /**
     * Each story is told anew: a post that was signed minutes ago is refused, which takes no time at all. The first run is not counted: it finds a
     * server that nobody has asked before.
     */
    private static String row(Function<Instant, List<Tape>> story, Path directory) throws IOException {
        Files.createDirectories(directory);
        List<Restored> runs = new ArrayList<>();
        String operation = "";
        for (int i = 0; i <= RUNS; i++) {
            Tape tape = story.apply(Instant.now()).getFirst();
            Restored run = Restored.of(tape, directory, Restored.SNAP_START, true);
            operation = tape.scenes().getFirst().operation();
            checked(run.text("answer"), tape.scenes().getFirst());
            if (i > 0) {
                runs.add(run);
            }
        }
        double first = median(runs, "first") / 1000;
        double warm = median(runs, "warm") / 1000;
        return String.format(Locale.ROOT, "| %s | %.0f | %.0f | %.0f | %.1f | %.0f | %.0f |%n", operation,
                median(runs, "ready") / 1000, first, warm,
                first / warm, median(runs, "busy") / 1000, median(runs, "loaded"));
    }

    private static void checked(String answer, Scene scene) {
        if (!answer.contains(scene.says())) {
            throw new IllegalStateException(scene.operation() + " was answered " + answer);
        }
    }

    private static double median(List<Restored> runs, String name) {
        double[] numbers = runs.stream().mapToDouble(run -> run.number(name)).toArray();
        Arrays.sort(numbers);
        return numbers[RUNS / 2];
    }
}
