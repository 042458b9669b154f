package dev.tradewind.lambda.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.lambda.json.Json;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What a function rehearses: the resource {@code META-INF/tradewind/rehearsals/<class>.json}, recorded from the function itself. Where its recording
 * named a table, it names the function's own.
 *
 * @param scenes in their order; none where a function has nothing to rehearse
 */
record Script(List<Scene> scenes) {
    private static final String PLACE = "META-INF/tradewind/rehearsals/";

    static Script of(Class<?> function, Map<String, String> environment) {
        try (InputStream in = function.getClassLoader().getResourceAsStream(PLACE + function.getSimpleName() + ".json")) {
            return in == null ? new Script(List.of()) : new Script(scenes(in.readAllBytes(), environment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Scene> scenes(byte[] document, Map<String, String> environment) {
        JsonNode script = Json.parse(document).orElseThrow(() -> new IllegalStateException("a script that is no JSON"));
        return each(script.get("scenes")).stream()
                .map(scene -> new Scene(Instant.parse(text(scene, "at")), text(scene, "event").getBytes(UTF_8), lines(scene, environment)))
                .toList();
    }

    private static List<Line> lines(JsonNode scene, Map<String, String> environment) {
        return each(scene.get("lines")).stream()
                .map(line -> new Line(text(line, "operation"), named(text(line, "body"), environment).getBytes(UTF_8))).toList();
    }

    private static String named(String body, Map<String, String> environment) {
        String named = body;
        for (var variable : environment.entrySet()) {
            named = named.replace("${" + variable.getKey() + "}", variable.getValue());
        }
        return named;
    }

    private static List<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.values().spliterator(), false).toList();
    }

    private static String text(JsonNode object, String name) {
        return object.get(name).getStringValue();
    }
}
