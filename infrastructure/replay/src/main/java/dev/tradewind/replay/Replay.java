package dev.tradewind.replay;

import dev.tradewind.replay.report.Chart;
import dev.tradewind.replay.report.Summary;
import dev.tradewind.replay.report.SummaryJson;
import dev.tradewind.replay.report.SummaryText;
import dev.tradewind.replay.suite.SuiteFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Replays an order history: {@code mvn -q -Preplay -Dorders=FILE}. Ends with 0 if everything that can be ordered was ordered, and
 * money and stock agree with the file; else with 1.
 */
public final class Replay {
    private Replay() {}

    /** The program; its properties are in this module's README. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var ending = new Ending();
        int status = 1;
        try {
            ReplaySettings settings = ReplaySettings.read(System.getProperties());
            var run = new ReplayRun(settings, out);
            ending.onSignal(run::stop);
            Summary summary = run.summary();
            out.print(SummaryText.of(summary));
            write(summary, settings.report());
            out.println("Report    " + settings.report());
            status = summary.proven() ? 0 : 1;
        } catch (CannotRun | SuiteFailed failure) {
            out.println("Cannot replay: " + failure.getMessage());
        } catch (IOException failure) {
            out.println("Cannot write the report: " + failure);
        }
        ending.exit(status);
    }

    private static void write(Summary summary, Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("summary.json"), SummaryJson.of(summary));
        Files.writeString(directory.resolve("orders.svg"), Chart.svg("%,d orders replayed".formatted(summary.results().placed()),
                summary.results().byCountry(), summary.results().byCurrency()));
    }
}
