package dev.tradewind.local;

import com.amazonaws.services.lambda.runtime.Context;
import dev.tradewind.local.fixture.EchoFunction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The stack over a template of fixtures, packed as a build packs functions; started once and shared by all tests. */
public final class Fixture {

    /** What the recording functions were given: the function's name, a space, the event. */
    public static final Queue<String> EVENTS = new ConcurrentLinkedQueue<>();

    private static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();

    private Fixture() {}

    private static final class Started {

        static final Path PROJECT = project("/fixture/template.yaml");
        static final LocalStack STACK = LocalStack.start(
                Settings.forTest(PROJECT.resolve("template.yaml"), PROJECT.resolve("functions.log")),
                new Screen(new PrintStream(PRINTED, true, StandardCharsets.UTF_8), true));

        private Started() {}
    }

    /** The shared stack. */
    public static LocalStack stack() {
        System.getProperties().put("fixture.events", EVENTS);
        return Started.STACK;
    }

    /** What the shared stack has printed. */
    public static String printed() {
        return PRINTED.toString(StandardCharsets.UTF_8);
    }

    /** A URL of the shared stack. */
    public static URI url(String path) {
        return stack().baseUrl().resolve(path);
    }

    /** What the functions of the shared stack have printed. */
    public static String functionLog() {
        try {
            return Files.readString(Started.PROJECT.resolve("functions.log"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A directory with this template and the built package that it names. */
    public static Path project(String template) {
        try {
            Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "fixtures")), "project");
            try (InputStream source = Fixture.class.getResourceAsStream(template)) {
                Files.copy(source, directory.resolve("template.yaml"));
            }
            pack(directory.resolve("functions/fixture/target/fixture-lambda.zip"));
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void pack(Path zip) throws IOException {
        Files.createDirectories(zip.getParent());
        Path classes = Path.of(URI.create(EchoFunction.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        Path library = Path.of(URI.create(Context.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        try (ZipOutputStream output = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> files = Files.walk(classes.resolve("dev/tradewind/local/fixture"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                add(output, classes.relativize(file).toString(), file);
            }
            add(output, "lib/" + library.getFileName(), library);
        }
    }

    private static void add(OutputStream zip, String name, Path file) throws IOException {
        ZipOutputStream output = (ZipOutputStream) zip;
        output.putNextEntry(new ZipEntry(name.replace('\\', '/')));
        Files.copy(file, output);
        output.closeEntry();
    }

    /** The events that one function was given. */
    public static List<String> eventsOf(String function) {
        return EVENTS.stream().filter(event -> event.startsWith(function + " ")).map(event -> event.substring(function.length() + 1))
                .toList();
    }
}
