package dev.tradewind.replay.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What figures were measured on; without it they cannot be compared. */
final class Machine {
    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final Path TIMES = Path.of("/proc/stat");
    private static final int IDLE = 3;
    private static final int STEAL = 7;
    private static final int COUNTED = 8;
    /** Of {@code /proc/stat} a second, wherever Java 25 runs. */
    private static final double TICKS = 100;

    private final List<Long> before = times();
    private final Duration ownBefore = own();

    /** Processor, how many of them, and the Java runtime. */
    static String text() {
        String model = lines(CPU).filter(line -> line.startsWith("model name")).findFirst().map(line -> line.replaceFirst(".*: ", ""))
                .orElse(System.getProperty("os.arch"));
        return Runtime.getRuntime().availableProcessors() + " × " + model + ", " + System.getProperty("os.name") + ", Java "
                + System.getProperty("java.runtime.version");
    }

    /** What else took the processors' time since this was made; of a suite that was there before nobody knows which part was its. */
    String disturbed(boolean ownSuite) {
        return Stream
                .of(ownSuite
                        ? others().map(
                                share -> "Other programs had %.0f %% of the time that its processors were busy.".formatted(share * 100))
                        : Optional.<String>empty(),
                        stolen().map(share -> "Its host took %.0f %% of all time for others.".formatted(share * 100)))
                .flatMap(Optional::stream).collect(Collectors.joining(" "));
    }

    /** The share of the processors' time that a host took for others since this was made, where Linux tells it. */
    private Optional<Double> stolen() {
        return stolen(before, times());
    }

    /** The share of the busy processors' time that other programs of this machine had; to be asked while a suite of our own still runs. */
    private Optional<Double> others() {
        return others(before, times(), own().minus(ownBefore));
    }

    static Optional<Double> others(List<Long> before, List<Long> after, Duration own) {
        if (before.size() < COUNTED || after.size() < COUNTED) {
            return Optional.empty();
        }
        double busy = (busy(after) - busy(before)) / TICKS;
        return busy <= 0 ? Optional.empty() : Optional.of(Math.max(0, 1 - own.toMillis() / 1_000.0 / busy));
    }

    private static double busy(List<Long> times) {
        return sum(times) - times.get(IDLE) - times.get(IDLE + 1) - times.get(STEAL);
    }

    /** Of this process and those that it started. */
    private static Duration own() {
        return Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream()).reduce(Duration.ZERO, Duration::plus);
    }

    static Optional<Double> stolen(List<Long> before, List<Long> after) {
        if (before.size() < COUNTED || after.size() < COUNTED) {
            return Optional.empty();
        }
        double all = sum(after) - sum(before);
        return all <= 0 ? Optional.empty() : Optional.of((after.get(STEAL) - before.get(STEAL)) / all);
    }

    private static double sum(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).sum();
    }

    /** user, nice, system, idle, iowait, irq, softirq, steal; what follows is counted in the first two already. */
    private static List<Long> times() {
        return lines(TIMES).limit(1).flatMap(line -> Stream.of(line.strip().split("\\s+")).skip(1).limit(COUNTED)).map(Long::valueOf)
                .toList();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.isReadable(file) ? Files.readAllLines(file).stream() : Stream.empty();
        } catch (IOException notThere) {
            return Stream.empty();
        }
    }
}
