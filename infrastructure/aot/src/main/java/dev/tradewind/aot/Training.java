package dev.tradewind.aot;

import dev.tradewind.local.LocalStack;
import dev.tradewind.local.Screen;
import dev.tradewind.local.Settings;
import dev.tradewind.local.functions.PackagedFunctions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Lets the packages serve the whole suite once, while their JVMs take down what they load and link. */
final class Training {
    private static final Duration TO_END = Duration.ofMinutes(5);
    /** Without what the JVM saw of calls: it would have the compiler work on it through the whole start, and later events take no less. */
    private static final String TAKE_DOWN = "-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -XX:AOTCacheOutput=" + Layout.CACHE;
    private static final String ONLY_WITH_CACHE = "-XX:AOTMode=on -XX:AOTCache=" + Layout.CACHE;

    private final Settings settings;
    private final Path packages;
    private final Path logs;
    private final Path certificates;

    Training(Settings settings, Path packages, Path logs, Path certificates) {
        this.settings = settings;
        this.packages = packages;
        this.logs = logs;
        this.certificates = certificates;
    }

    /** One process of each function lives from the first event to the last; when it ends it writes its cache. */
    void run() {
        serve(TAKE_DOWN, TO_END, "training");
    }

    /** The same once more, with JVMs that do not start unless their cache is good. */
    void prove() {
        serve(ONLY_WITH_CACHE, Duration.ofSeconds(5), "proof");
    }

    private void serve(String mode, Duration toEnd, String name) {
        Screen screen = new Screen(System.out, false);
        try (TlsFront front = TlsFront.open(certificates.resolve(name), Training::services)) {
            Map<String, String> variables = new TreeMap<>(Map.of("TRADEWIND_AOT", mode + " " + front.trust()));
            PackagedFunctions.endpointVariables().forEach(variable -> variables.put(variable, front.address()));
            try (LocalStack stack = LocalStack.start(settings, new PackagedFunctions(packages, 1, variables, toEnd, logs), screen)) {
                new Tour(stack.baseUrl()).run();
            }
        }
    }

    /** Known once the stack has started; all services have one address. */
    private static URI services() {
        return URI.create(System.getProperty("aws.endpointUrlDynamoDb"));
    }
}
