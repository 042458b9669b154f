package dev.tradewind.replay.soak;

import dev.tradewind.replay.CannotRun;
import dev.tradewind.replay.Ending;
import dev.tradewind.replay.suite.SuiteFailed;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Posts carriers' events of many shipments in no order: {@code mvn -q -Psoak}. Ends with 0 if every shipment stands where it should. */
public final class Soak {
    private Soak() {}

    /** The program; its properties are in this module's README. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var ending = new Ending();
        int status = 1;
        try {
            var run = new SoakRun(SoakSettings.read(System.getProperties()), out);
            ending.onSignal(run::stop);
            SoakResult result = run.run();
            out.print(result.text());
            status = result.exitCode();
        } catch (CannotRun | SuiteFailed failure) {
            out.println("Cannot soak: " + failure.getMessage());
        }
        ending.exit(status);
    }
}
