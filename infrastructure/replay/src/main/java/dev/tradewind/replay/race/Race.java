package dev.tradewind.replay.race;

import dev.tradewind.replay.CannotRun;
import dev.tradewind.replay.Ending;
import dev.tradewind.replay.suite.SuiteFailed;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Sends many buyers after few goods: {@code mvn -q -Prace}. Ends with 0 if exactly what there was has been sold, with 130 if it was interrupted and nothing was wrong so far; else with 1. */
public final class Race {
    private Race() {}

    /** The program; its properties are in this module's README. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var ending = new Ending();
        int status = 1;
        try {
            var run = new RaceRun(RaceSettings.read(System.getProperties()), out);
            ending.onSignal(run::stop);
            RaceResult result = run.run();
            out.print(result.text());
            status = result.exitCode();
        } catch (CannotRun | SuiteFailed failure) {
            out.println("Cannot race: " + failure.getMessage());
        }
        ending.exit(status);
    }
}
