package dev.tradewind.benchmarks.cold;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import dev.tradewind.aot.ClassPath;
import dev.tradewind.aot.Layout;
import dev.tradewind.local.functions.FunctionSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The zips of {@code template.yaml} as the managed runtime starts them: a class path, C1 alone, the JDK's own class archive, no cache. */
final class ManagedPackages {
    private static final String BOOTSTRAP = """
            #!/bin/sh
            cd "$LAMBDA_TASK_ROOT" || exit 1
            exec %s -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxRAMPercentage=75 --enable-native-access=ALL-UNNAMED -D%s=$PWD/%s -cp %s %s %s
            """;

    private ManagedPackages() {}

    /** Lays out those of all functions. */
    static void write(List<FunctionSpec> specs, Path directory) {
        for (FunctionSpec spec : specs) {
            String zip = spec.zip().getFileName().toString();
            write(directory.resolve(spec.id()), ClassPath.of(spec.zip(), directory.resolve("jars").resolve(zip)), "\"$_HANDLER\"");
        }
    }

    /** Lays out a function that does nothing, under the ids of all, with nothing but AWS's client beside it. */
    static void hello(List<FunctionSpec> specs, Path directory) {
        List<Path> classPath = Stream.of(AWSLambda.class, com.amazonaws.services.lambda.runtime.Context.class,
                com.amazonaws.services.lambda.runtime.serialization.PojoSerializer.class, Hello.class).map(ManagedPackages::place).toList();
        specs.forEach(spec -> write(directory.resolve(spec.id()), classPath, Hello.class.getName()));
    }

    private static Path place(Class<?> one) {
        try {
            return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(Path directory, List<Path> classPath, String handler) {
        try {
            Files.createDirectories(directory);
            Layout.client(directory);
            String paths = classPath.stream().map(path -> path.toAbsolutePath().toString()).collect(Collectors.joining(":"));
            Path bootstrap = Files.writeString(directory.resolve(Layout.BOOTSTRAP), BOOTSTRAP.formatted(
                    Path.of(System.getProperty("java.home"), "bin", "java"), Layout.CLIENT_PROPERTY, Layout.CLIENT, paths,
                    AWSLambda.class.getName(), handler));
            Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
