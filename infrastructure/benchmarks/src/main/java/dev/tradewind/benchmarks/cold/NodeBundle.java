package dev.tradewind.benchmarks.cold;

import dev.tradewind.local.functions.FunctionSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The yardstick: a minified bundle that reads one item with AWS's SDK for JavaScript, where Node.js and npm are installed. */
final class NodeBundle {
    private static final List<String> SOURCES = List.of("handler.mjs", "package.json", "package-lock.json");
    private static final String BOOTSTRAP = """
            #!/bin/sh
            exec node "%s"
            """;

    private NodeBundle() {}

    /** Bundles it and lays it out under the ids of all functions; or says why there will be no such column. */
    static Optional<String> write(Path sources, List<FunctionSpec> specs, Path directory) {
        try {
            Files.createDirectories(directory);
            for (String source : SOURCES) {
                Files.copy(sources.resolve(source), directory.resolve(source), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            Path bundle = directory.resolve("bundle.mjs").toAbsolutePath();
            Optional<String> fault = Stream.of(List.of("npm", "ci", "--silent", "--no-audit", "--no-fund"),
                    List.of("npx", "--no-install", "esbuild", "handler.mjs", "--bundle", "--minify", "--platform=node", "--format=esm",
                            "--log-level=error",
                            "--banner:js=import{createRequire}from'module';const require=createRequire(import.meta.url);",
                            "--outfile=" + bundle))
                    .flatMap(command -> fault(directory, command).stream()).findFirst();
            if (fault.isEmpty()) {
                for (FunctionSpec spec : specs) {
                    Path bootstrap = Files.createDirectories(directory.resolve(spec.id())).resolve("bootstrap");
                    Files.writeString(bootstrap, BOOTSTRAP.formatted(bundle));
                    Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
            return fault;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<String> fault(Path directory, List<String> command) {
        try {
            Process process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.empty() : Optional.of(command.getFirst() + " failed: " + printed.strip());
        } catch (IOException absent) {
            return Optional.of(command.getFirst() + " is not installed");
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}
