package dev.tradewind.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Launches the embedded services with the JDK that runs the tests and reads the line that says where they listen. */
final class EmbeddedProcess {

    private static final Path CLASS_PATH_FILE = Path.of("infrastructure", "embedded", "target", "embedded.classpath");

    private static final String READY = "READY ";

    /** Reachable for the life of the JVM: were it collected, the child's standard input would close and the services stop. */
    private static Optional<Process> child = Optional.empty();

    private EmbeddedProcess() {}

    static synchronized Embedded start() {
        try {
            Process process = new ProcessBuilder(command(reactorRoot())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            child = Optional.of(process);
            return awaitReady(process.inputReader());
        } catch (IOException failure) {
            throw new UncheckedIOException("the embedded services did not start", failure);
        }
    }

    static boolean running() {
        return child.map(Process::isAlive).orElse(false);
    }

    private static List<String> command(Path root) throws IOException {
        Path embedded = root.resolve("infrastructure").resolve("embedded").resolve("target");
        String classPath = embedded.resolve("classes") + System.getProperty("path.separator")
                + Files.readString(root.resolve(CLASS_PATH_FILE)).strip();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m",
                "-cp", classPath, "dev.tradewind.embedded.EmbeddedMain");
    }

    private static Embedded awaitReady(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                drain(output);
                Json endpoints = Json.parse(line.substring(READY.length()));
                return new Embedded(URI.create(endpoints.text("/dynamodb")), URI.create(endpoints.text("/sqs")));
            }
        }
        throw new IllegalStateException("the embedded services ended before they were ready; their error is above");
    }

    /** A full pipe would stop the services. */
    private static void drain(BufferedReader output) {
        Thread.ofVirtual().name("embedded-output").start(() -> {
            try (output; Stream<String> lines = output.lines()) {
                lines.forEach(System.err::println);
            } catch (IOException | UncheckedIOException ended) {
                System.err.println("embedded services: " + ended.getMessage());
            }
        });
    }

    /** Surefire runs a module's tests in the module's directory, an IDE often in the root. */
    private static Path reactorRoot() {
        return Stream.iterate(Path.of("").toAbsolutePath(), directory -> directory != null, Path::getParent)
                .filter(directory -> Files.exists(directory.resolve(CLASS_PATH_FILE))).findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + CLASS_PATH_FILE
                        + " here or above: build it with mvn -pl infrastructure/embedded -am process-classes"));
    }
}
