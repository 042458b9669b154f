package dev.tradewind.replay.load;

import dev.tradewind.replay.CannotRun;
import dev.tradewind.replay.Ending;
import dev.tradewind.replay.suite.SuiteFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Loads a suite on this machine: {@code mvn -q -Pload}. Ends with 0 if every order was placed, the sale was fair and memory stayed flat, as
 * far as they were run; with 130 if it was interrupted; else with 1.
 */
public final class Load {
    private Load() {}

    /** The program; its properties are in this module's README. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var ending = new Ending();
        int status = 1;
        try {
            LoadSettings settings = LoadSettings.read(System.getProperties());
            var run = new LoadRun(settings, out);
            ending.onSignal(run::stop);
            LoadResult result = run.run();
            out.println("\n" + LoadText.of(result));
            LoadFiles.write(result, settings.report());
            out.println("Report    " + settings.report());
            status = result.exitCode();
        } catch (CannotRun | SuiteFailed failure) {
            out.println("Cannot load: " + failure.getMessage());
        } catch (IOException failure) {
            out.println("Cannot write the report: " + failure);
        }
        ending.exit(status);
    }
}
