package dev.tradewind.local.functions;

import dev.tradewind.local.StartFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process that runs one function's package. */
final class PackagedEnvironment implements Environment {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final FunctionSpec spec;
    private final RuntimeApi api;
    private final Process process;
    private final Duration patience;

    private PackagedEnvironment(FunctionSpec spec, RuntimeApi api, Process process, Duration patience) {
        this.spec = spec;
        this.api = api;
        this.process = process;
        this.patience = patience;
    }

    static PackagedEnvironment start(FunctionSpec spec, PackagedFunctions functions) {
        Path bootstrap = functions.directory(spec).resolve("bootstrap");
        if (!Files.isExecutable(bootstrap)) {
            throw new StartFault(spec.id(), "has no package at " + functions.directory(spec));
        }
        RuntimeApi api = RuntimeApi.open(spec);
        PackagedEnvironment environment = new PackagedEnvironment(spec, api, launch(spec, functions, bootstrap, api), functions.patience());
        environment.awaitReady();
        return environment;
    }

    private static Process launch(FunctionSpec spec, PackagedFunctions functions, Path bootstrap, RuntimeApi api) {
        ProcessBuilder builder = new ProcessBuilder(bootstrap.toAbsolutePath().toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(functions.output().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.contains("JAVA"));
        builder.environment().putAll(functions.environment(spec, api));
        try {
            return builder.start();
        } catch (IOException failure) {
            api.close();
            throw new StartFault(spec.id(), "its bootstrap does not run: " + failure.getMessage());
        }
    }

    private void awaitReady() {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!api.awaitNext(BETWEEN_LOOKS)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new StartFault(spec.id(),
                        "asked for no event within " + START_LIMIT.toSeconds() + " s; the log of functions says why");
            }
        }
    }

    @Override
    public Outcome invoke(byte[] event, String requestId) {
        return api.invoke(event, requestId, process::isAlive);
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!patience.isZero() && !process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
        api.close();
    }
}
