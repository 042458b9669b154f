package dev.tradewind.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where it was measured.
 *
 * @param jdk version and vendor
 * @param processor its model, as far as the system tells, and how many there are
 * @param load processes that wanted to run in the minute before
 */
public record Machine(String jdk, String processor, double load) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /** This one, now. */
    public static Machine now() throws IOException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return new Machine(Runtime.version() + ", " + System.getProperty("java.vm.vendor"),
                system.getAvailableProcessors() + " × " + model() + ", " + system.getArch(), system.getSystemLoadAverage());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "JDK %s; %s; load %.1f before", jdk, processor, load);
    }

    private static String model() throws IOException {
        if (!Files.exists(PROCESSORS)) {
            return "processors";
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name")).map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("processors");
        }
    }
}
