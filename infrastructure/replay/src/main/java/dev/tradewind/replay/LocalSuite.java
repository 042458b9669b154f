package dev.tradewind.replay;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The local stack as a child of the run, on a port of its own. It ends with the run. */
public final class LocalSuite implements AutoCloseable {
    private static final Duration TO_START = Duration.ofMinutes(2);
    private static final Duration TO_END = Duration.ofSeconds(10);
    private static final String MAIN = "dev.tradewind.local.Main";

    private final Process process;
    private final URI baseUrl;

    private LocalSuite(Process process, URI baseUrl) {
        this.process = process;
        this.baseUrl = baseUrl;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param isUp whether a suite answers at that address
     * @param directory for its logs
     * @param data where it keeps its data, if they shall be kept
     */
    public static LocalSuite start(Path directory, Optional<Path> data, Predicate<URI> isUp) {
        try {
            Files.createDirectories(directory);
            int port = freePort();
            Path log = directory.resolve("suite.log");
            Process process = new ProcessBuilder(command(port, directory, data)).redirectErrorStream(true).redirectOutput(log.toFile())
                    .start();
            var suite = new LocalSuite(process, URI.create("http://localhost:" + port));
            suite.await(isUp, log);
            return suite;
        } catch (IOException e) {
            throw new CannotRun("no local stack could be started: " + e.getMessage());
        }
    }

    /** Where it answers. */
    public URI baseUrl() {
        return baseUrl;
    }

    private static List<String> command(int port, Path directory, Optional<Path> data) {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        return List.of(java, "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC", "-Xmx2g",
                "-Dtradewind.ends-with-parent=true", "-Dtemplate=" + System.getProperty("template", ""), "-Dlog=quiet", "-Dport=" + port,
                "-Dlogs=" + directory.resolve("functions.log"), "-Ddata=" + data.map(Path::toString).orElse(""),
                "-classpath", System.getProperty("java.class.path"), MAIN);
    }

    private void await(Predicate<URI> isUp, Path log) throws IOException {
        long end = System.nanoTime() + TO_START.toNanos();
        while (!isUp.test(baseUrl)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new CannotRun("the local stack did not start: " + lastLine(log));
            }
            sleep();
        }
    }

    private static String lastLine(Path log) throws IOException {
        return Files.readAllLines(log).stream().filter(line -> !line.isBlank()).reduce((_, last) -> last).orElse("it said nothing");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("interrupted while the local stack was starting");
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
