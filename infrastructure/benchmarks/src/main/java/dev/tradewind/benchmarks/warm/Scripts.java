package dev.tradewind.benchmarks.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what functions rehearse before a snapshot: the first of each operation, as it was recorded. */
public final class Scripts {
    private static final String PLACE = "src/main/resources/META-INF/tradewind/rehearsals/";

    private final Map<Path, List<Object>> scenes = new TreeMap<>();

    private Scripts() {}

    /** Takes the property {@code root}, the directory of the project. */
    public static void main(String[] arguments) throws IOException {
        for (var script : of(Tapes.recorded()).entrySet()) {
            Path file = Path.of(System.getProperty("root")).resolve(script.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, script.getValue() + "\n");
            System.out.println(file);
        }
        System.exit(0);
    }

    /** Scripts by their files. */
    static Map<Path, Json> of(List<Tape> tapes) {
        Scripts scripts = new Scripts();
        for (Tape tape : tapes) {
            if (tape.function() != Deployed.WEBHOOKS_DELIVERIES) {
                tape.scenes().stream().filter(scene -> !tape.has(scene.operation() + ", first")).forEach(scene -> scripts.add(tape, scene));
            }
        }
        scripts.addPoor();
        Map<Path, Json> documents = new TreeMap<>();
        scripts.scenes.forEach((file, script) -> documents.put(file, Json.of(Map.of("scenes", script))));
        return documents;
    }

    /** What needs nothing but an answer that there is nothing. A receiver of webhooks is no service of AWS, so none is found here. */
    private void addPoor() {
        add("functions/checkout", "CheckoutSchedule", Events.scheduleInput("{\"work\":\"due-orders\"}"));
        add("functions/shipments", "ShipmentsSchedule", Events.scheduleInput("{\"work\":\"due-shipments\"}"));
        add("functions/webhooks", "WebhooksSchedule", Events.scheduleInput("{\"work\":\"due-turns\"}"));
        add("functions/webhooks", "WebhooksDeliveries", Message.of("deliveries", "we_0123456789abcdef0123456789abcdef"));
        add("functions/webhooks", "WebhooksHttp", Events.http("GET /webhook-endpoints").claim("merchant_id", "ada-wares")
                .claim("sub", "ada").scopes("merchant").toBytes());
        add("functions/catalog", "CatalogHttp", Events.http("GET /catalog/products/{sku}").path("sku", "NONE").toBytes());
    }

    private void add(Tape tape, Scene scene) {
        List<Object> lines = new ArrayList<>();
        for (Exchange exchange : scene.exchanges()) {
            lines.add(ordered("operation", exchange.operation(), "body", unnamed(new String(exchange.body(), UTF_8), tape.environment())));
        }
        add(file(tape.function()), scene.at().toString(), scene.event(), lines);
    }

    private void add(String module, String function, byte[] event) {
        add(Path.of(module, PLACE, function + ".json"), Tapes.WHEN.toString(), event, List.of());
    }

    private void add(Path file, String at, byte[] event, List<Object> lines) {
        Map<String, Object> scene = ordered("at", at, "event", new String(event, UTF_8));
        scene.put("lines", lines);
        scenes.computeIfAbsent(file, _ -> new ArrayList<>()).add(scene);
    }

    /** Tables are named as the variables of a function name them. */
    private static String unnamed(String body, Map<String, String> environment) {
        String unnamed = body;
        for (var variable : environment.entrySet()) {
            if (variable.getKey().endsWith("_TABLE")) {
                unnamed = unnamed.replace(variable.getValue(), "${" + variable.getKey() + "}");
            }
        }
        return unnamed;
    }

    private static Path file(Deployed function) {
        String module = function == Deployed.OUTBOX_RELAY ? "lambda-kit" : function.type().getPackageName().split("\\.", 4)[2];
        return Path.of("functions", module, PLACE, function.type().getSimpleName() + ".json");
    }

    private static Map<String, Object> ordered(String name, Object value, String other, Object another) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        ordered.put(name, value);
        ordered.put(other, another);
        return ordered;
    }
}
