package dev.tradewind.replay.report;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
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
    private final String what;
    private final long total;
    private final LongSupplier done;
    private final Supplier<String> note;
    private final long begin = System.nanoTime();
    private final Thread thread;

    /** @param note what else to say at the end of the line */
    public Progress(PrintStream out, boolean terminal, String what, long total, LongSupplier done, Supplier<String> note) {
        this.out = out;
        this.terminal = terminal;
        this.what = what;
        this.total = total;
        this.done = done;
        this.note = note;
        this.thread = Thread.ofVirtual().name("progress").start(this::run);
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
        String line = line(done.getAsLong(), Duration.ofNanos(System.nanoTime() - begin));
        if (terminal) {
            out.print("\r" + (line.length() > WIDTH ? line.substring(0, WIDTH) : line + " ".repeat(WIDTH - line.length())));
            out.flush();
        } else {
            out.println(line);
        }
    }

    String line(long count, Duration elapsed) {
        double seconds = Math.max(elapsed.toMillis(), 1) / 1000.0;
        double rate = count / seconds;
        int filled = total == 0 ? BAR : (int) (BAR * count / total);
        String left = count == total
                ? "in " + clock(elapsed)
                : "ETA " + (count == 0 ? "-" : clock(Duration.ofMillis((long) ((total - count) / rate * 1000))));
        return String.format(Locale.ROOT, "%s [%s%s] %d/%d  %.1f/s  %s  %s", what, "#".repeat(filled), ".".repeat(BAR - filled), count,
                total, rate,
                left, note.get());
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
