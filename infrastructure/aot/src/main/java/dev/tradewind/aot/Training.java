package dev.tradewind.aot;

import dev.tradewind.local.LocalStack;
import dev.tradewind.local.Screen;
import dev.tradewind.local.Settings;
import dev.tradewind.local.functions.PackagedFunctions;
import java.nio.file.Path;
import java.time.Duration;
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
        serve(TAKE_DOWN, TO_END);
    }

    /** The same once more, with JVMs that do not start unless their cache is good. */
    void prove() {
        serve(ONLY_WITH_CACHE, Duration.ofSeconds(5));
    }

    private void serve(String mode, Duration toEnd) {
        var functions = new PackagedFunctions(packages, 1, Map.of("TRADEWIND_AOT", mode), toEnd, logs);
        Screen screen = new Screen(System.out, false);
        try (LocalStack stack = LocalStack.start(settings, functions, screen)) {
            new Tour(stack.baseUrl()).run();
        }
    }
}
