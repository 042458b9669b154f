package dev.tradewind.benchmarks.cold;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.functions.Environment;
import dev.tradewind.local.functions.EnvironmentSource;
import dev.tradewind.local.functions.FunctionSpec;
import dev.tradewind.local.functions.Launcher;
import dev.tradewind.local.functions.LoadedFunctions;
import dev.tradewind.local.functions.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Runs functions in this process and keeps the last event that each served well, by route where it has routes. */
final class RecordingFunctions implements Launcher {
    private static final int CLASS = 100;
    private static final int SUCCESS = 2;

    private final Launcher loaded = new LoadedFunctions();
    private final Map<String, byte[]> events = new ConcurrentHashMap<>();

    @Override
    public EnvironmentSource of(FunctionSpec spec) {
        EnvironmentSource source = loaded.of(spec);
        return () -> new Recorded(spec, source.start());
    }

    @Override
    public int most() {
        return loaded.most();
    }

    /** The event that a function served, of that route if it has routes. */
    Optional<byte[]> event(FunctionSpec spec, String route) {
        return Optional.ofNullable(events.get(key(spec, route)));
    }

    private static String key(FunctionSpec spec, String route) {
        return spec.id() + " " + route;
    }

    private final class Recorded implements Environment {
        private final FunctionSpec spec;
        private final Environment environment;

        Recorded(FunctionSpec spec, Environment environment) {
            this.spec = spec;
            this.environment = environment;
        }

        @Override
        public Outcome invoke(byte[] event, String requestId) {
            Outcome outcome = environment.invoke(event, requestId);
            if (outcome instanceof Outcome.Answered(byte[] body) && status(body) / CLASS == SUCCESS) {
                String route = Json.parse(event).map(tree -> tree.path("routeKey").asText()).orElse("");
                events.put(key(spec, route), event);
            }
            return outcome;
        }

        /** What has no status has not failed. */
        private static int status(byte[] answer) {
            return Json.parse(answer).map((JsonNode tree) -> tree.path("statusCode").asInt(SUCCESS * CLASS)).orElse(SUCCESS * CLASS);
        }

        @Override
        public boolean isAlive() {
            return environment.isAlive();
        }

        @Override
        public void close() {
            environment.close();
        }
    }
}
