package dev.tradewind.local;

import dev.tradewind.local.functions.Launcher;
import dev.tradewind.local.functions.LoadedFunctions;
import dev.tradewind.local.functions.PackagedFunctions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;

/**
 * What a start of the stack can be told.
 *
 * @param template
 *            the SAM file
 * @param port
 *            of the gateway; 0 takes any free one
 * @param data
 *            directory that keeps everything; empty keeps nothing
 * @param catalog
 *            directory of CSV files to import instead of the demo catalogue
 * @param rates
 *            file of FX rates instead of the demo rates
 * @param secrets
 *            file with the secrets of carriers' webhooks by source, instead of those for development
 * @param quiet
 *            no line for each invocation
 * @param demo
 *            whether to load a catalogue and rates
 * @param logs
 *            file for what functions print
 * @param parameters
 *            values of template parameters instead of their defaults
 * @param packages
 *            directory of packages that bring their own runtime, to run functions as processes of their own
 */
public record Settings(Path template, int port, Optional<Path> data, Optional<Path> catalog, Optional<Path> rates, Optional<Path> secrets,
        boolean quiet,
        boolean demo, Path logs,
        Map<String, String> parameters,
        Optional<Path> packages) {

    private static final int MAX_PORT = 65_535;
    private static final int PROCESSES = 4;

    /** In memory, on any free port, without demo data: for tests. */
    public static Settings forTest(Path template, Path logs) {
        return new Settings(template, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true, false, logs,
                Map.of(), Optional.empty());
    }

    /** Where functions run. */
    Launcher launcher() {
        return packages.<Launcher>map(directory -> new PackagedFunctions(directory, PROCESSES, Map.of(), Duration.ZERO, logs))
                .orElseGet(LoadedFunctions::new);
    }

    /** The same with this directory for everything that is kept. */
    public Settings keptIn(Path directory) {
        return new Settings(template, port, Optional.of(directory), catalog, rates, secrets, quiet, demo, logs, parameters, packages);
    }

    /**
     * Reads system properties; an empty one counts as absent.
     *
     * @throws StartFault
     *             that names the property whose value cannot be used
     */
    public static Settings read(Properties properties) {
        Path template = file(properties, "template", Files::isRegularFile, "a file").orElse(Path.of("template.yaml"));
        Optional<Path> data = file(properties, "data", Settings::canHoldData, "a directory that can be written");
        Optional<Path> catalog = file(properties, "catalog", Settings::holdsProducts, "a directory with a file products.csv");
        Optional<Path> rates = file(properties, "rates", Settings::isReadableFile, "a file that can be read");
        Optional<Path> secrets = file(properties, "secrets", Settings::isReadableFile, "a file that can be read");
        Path logs = Path.of(text(properties, "logs").orElse("target/local/functions.log"));
        Optional<Path> packages = file(properties, "packages", Files::isDirectory, "a directory with a package for each function");
        return new Settings(template, port(properties), data, catalog, rates, secrets, log(properties), true, logs, parameters(properties),
                packages);
    }

    private static Optional<String> text(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static int port(Properties properties) {
        String text = text(properties, "port").orElse("3000");
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > MAX_PORT) {
            throw new StartFault("-Dport=" + text + " is not a port: a number from 0 to " + MAX_PORT);
        }
        return Integer.parseInt(text);
    }

    private static boolean log(Properties properties) {
        String log = text(properties, "log").orElse("invocations");
        return switch (log) {
            case "invocations" -> false;
            case "quiet" -> true;
            default -> throw new StartFault("-Dlog=" + log + " is neither invocations nor quiet");
        };
    }

    private static Optional<Path> file(Properties properties, String name, Predicate<Path> test, String wanted) {
        Optional<Path> path = text(properties, name).map(Path::of);
        path.filter(test.negate()).ifPresent(wrong -> {
            throw new StartFault("-D" + name + "=" + wrong + " is not " + wanted);
        });
        return path.map(each -> each.toAbsolutePath().normalize());
    }

    private static boolean isReadableFile(Path path) {
        return Files.isRegularFile(path) && Files.isReadable(path);
    }

    private static boolean holdsProducts(Path path) {
        return isReadableFile(path.resolve("products.csv"));
    }

    private static boolean canHoldData(Path path) {
        return Files.isDirectory(path) && Files.isWritable(path);
    }

    private static Map<String, String> parameters(Properties properties) {
        Map<String, String> parameters = new HashMap<>();
        text(properties, "parameters").ifPresent(list -> {
            for (String assignment : list.split(",", -1)) {
                int equals = assignment.indexOf('=');
                if (equals < 1) {
                    throw new StartFault("-Dparameters=" + list + " is not a list such as Name=value,Other=value");
                }
                parameters.put(assignment.substring(0, equals).strip(), assignment.substring(equals + 1).strip());
            }
        });
        return parameters;
    }
}
