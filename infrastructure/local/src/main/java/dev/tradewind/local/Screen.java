package dev.tradewind.local;

import java.io.PrintStream;
import java.time.Duration;

/** What the person who started the stack sees. */
public final class Screen {

    private final PrintStream out;
    private final boolean invocations;

    /**
     * @param out
     *            where lines go
     * @param invocations
     *            whether each invocation gets a line
     */
    public Screen(PrintStream out, boolean invocations) {
        this.out = out;
        this.invocations = invocations;
    }

    /** Prints a line. */
    public void line(String text) {
        out.println(text);
    }

    /** Prints a line that asks for attention. */
    public void warn(String text) {
        out.println("WARN  " + text);
    }

    /** One invocation: what caused it, how it ended. */
    public void invocation(String status, String trigger, String function, Duration took) {
        if (invocations) {
            out.printf("%-4s %s · %s %d ms%n", status, trigger, function, took.toMillis());
        }
    }
}
