package dev.tradewind.replay.report;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Shows how far something is: one line that changes on a terminal, a line every few seconds elsewhere. */
public final class Progress implements AutoCloseable {
    private static final int BAR = 30;
    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);
    private static final int WIDTH = 110;

    private final PrintStream out;
    private final boolean terminal;
    private final Function<Duration, String> line;
    private final long begin = System.nanoTime();
    private final Thread thread;

    /** @param note what else to say at the end of the line */
    public Progress(PrintStream out, boolean terminal, String what, long total, LongSupplier done, Supplier<String> note) {
        this(out, terminal, elapsed -> line(what, done.getAsLong(), total, elapsed, note.get()));
    }

    private Progress(PrintStream out, boolean terminal, Function<Duration, String> line) {
        this.out = out;
        this.terminal = terminal;
        this.line = line;
        this.thread = Thread.ofVirtual().name("progress").start(this::run);
    }

    /** Of something that ends when its time is over, whatever it has done until then. */
    public static Progress timed(PrintStream out, boolean terminal, String what, Duration time, Supplier<String> note) {
        return new Progress(out, terminal, elapsed -> timed(what, elapsed, time, note.get()));
    }

    /** Whether standard output is a terminal, where a line can be written over. */
    public static boolean onTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(terminal ? ON_TERMINAL : ELSEWHERE);
                show();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void show() {
        String text = line.apply(Duration.ofNanos(System.nanoTime() - begin));
        if (terminal) {
            out.print("\r" + (text.length() > WIDTH ? text.substring(0, WIDTH) : text + " ".repeat(WIDTH - text.length())));
            out.flush();
        } else {
            out.println(text);
        }
    }

    static String timed(String what, Duration elapsed, Duration time, String note) {
        Duration left = time.minus(elapsed);
        long done = Math.min(elapsed.toMillis(), time.toMillis());
        return "%s %s  %s of %s  %s  %s".formatted(what, bar(done, time.toMillis()), clock(elapsed), clock(time),
                left.isPositive() ? "ETA " + clock(left) : "ending", note);
    }

    static String line(String what, long count, long total, Duration elapsed, String note) {
        double seconds = Math.max(elapsed.toMillis(), 1) / 1000.0;
        double rate = count / seconds;
        String left = count == total
                ? "in " + clock(elapsed)
                : "ETA " + (count == 0 ? "-" : clock(Duration.ofMillis((long) ((total - count) / rate * 1000))));
        return String.format(Locale.ROOT, "%s %s %d/%d  %.1f/s  %s  %s", what, bar(count, total), count, total, rate, left, note);
    }

    private static String bar(long count, long total) {
        int filled = total == 0 ? BAR : (int) (BAR * count / total);
        return "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "]";
    }

    private static String clock(Duration duration) {
        return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    @Override
    public void close() {
        thread.interrupt();
        show();
        if (terminal) {
            out.println();
        }
    }
}
