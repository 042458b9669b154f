package dev.tradewind.aot;

import dev.tradewind.local.LocalStack;
import dev.tradewind.local.Screen;
import dev.tradewind.local.Settings;
import dev.tradewind.local.functions.PackagedFunctions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Lets the packages serve the whole suite once, while their JVMs take down what they load and link. */
final class Training {
    private static final Duration TO_END = Duration.ofMinutes(5);
    private static final String TAKE_DOWN = "-XX:AOTCacheOutput=" + Layout.CACHE;
    private static final String ONLY_WITH_CACHE = "-XX:AOTMode=on -XX:AOTCache=" + Layout.CACHE;

    private final Settings settings;
    private final Path packages;
    private final Path logs;

    Training(Settings settings, Path packages, Path logs) {
        this.settings = settings;
        this.packages = packages;
        this.logs = logs;
    }

    /** One process of each function lives from the first event to the last; when it ends it writes its cache. */
    void run() {
        serve(TAKE_DOWN, TO_END, new Screen(System.out, false));
    }

    /** The same once more, with JVMs that do not start unless their cache is good. */
    void prove() {
        serve(ONLY_WITH_CACHE, Duration.ofSeconds(5), new Screen(System.out, false));
    }

    private void serve(String mode, Duration toEnd, Screen screen) {
        var functions = new PackagedFunctions(packages, 1, Map.of("TRADEWIND_AOT", mode), toEnd, logs);
        try (LocalStack stack = LocalStack.start(settings, functions, screen)) {
            new Tour(stack.baseUrl()).run();
        }
    }

    /** The caches that are missing. */
    static List<String> missing(List<Layout> layouts) {
        return layouts.stream().filter(layout -> !Files.exists(layout.cache())).map(layout -> layout.directory().getFileName().toString())
                .toList();
    }

    static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
