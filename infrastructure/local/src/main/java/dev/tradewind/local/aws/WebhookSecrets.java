package dev.tradewind.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.StartFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The secrets with which carriers sign, and our own webhooks: of a file, or those for development that stand in {@code webhook-secrets.json}. */
public final class WebhookSecrets {

    private static final String PREFIX = "tradewind/webhooks/";
    private static final String SIGNING = "signing";
    private static final String PRIVATE = "d";

    private WebhookSecrets() {}

    /**
     * Has them held, one for each source.
     *
     * @throws StartFault
     *             if the file is not an object of lists
     */
    public static void hold(Optional<Path> file, Secrets secrets) {
        table(file).properties().forEach(source -> secrets.hold(PREFIX + source.getKey(), source.getValue().toString()));
    }

    /**
     * The public halves of what our own webhooks are signed with, as a JSON list.
     *
     * @throws StartFault
     *             if the file is not an object of lists, or a key is none
     */
    public static String publicKeys(Optional<Path> file) {
        ArrayNode keys = Json.array();
        table(file).path(SIGNING).forEach(text -> {
            ObjectNode key = Json.parse(text.asText().getBytes(StandardCharsets.UTF_8)).filter(JsonNode::isObject)
                    .map(ObjectNode.class::cast)
                    .orElseThrow(() -> new StartFault("-Dsecrets: " + SIGNING + " is not a list of JSON Web Keys as texts"));
            keys.add(key.without(PRIVATE));
        });
        return keys.toString();
    }

    private static JsonNode table(Optional<Path> file) {
        return Json.parse(file.map(WebhookSecrets::read).orElseGet(WebhookSecrets::development)).filter(WebhookSecrets::isTable)
                .orElseThrow(() -> new StartFault(
                        "-Dsecrets=" + file.map(Path::toString).orElse("") + " is not a JSON object of lists of texts"));
    }

    private static boolean isTable(JsonNode node) {
        return node.isObject() && node.valueStream()
                .allMatch(
                        list -> list.isArray() && list.valueStream().allMatch(secret -> secret.isTextual() && !secret.asText().isBlank()));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new StartFault("-Dsecrets=" + file + " cannot be read");
        }
    }

    private static byte[] development() {
        try (InputStream resource = WebhookSecrets.class.getResourceAsStream("/webhook-secrets.json")) {
            return resource.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
