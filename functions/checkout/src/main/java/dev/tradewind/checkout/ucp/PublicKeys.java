package dev.tradewind.checkout.ucp;

import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.settings.Settings;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys that platforms verify our webhooks with: those that sign, those to come, and those of the last days. They are a setting, so that
 * the profile is answered from memory and its function never gets to see what they are the public halves of.
 */
@Singleton
public final class PublicKeys {
    private final List<Map<String, String>> all;

    /** Those of the setting {@code SIGNING_KEYS}. */
    @Inject
    public PublicKeys(Settings settings) {
        this(settings.value("SIGNING_KEYS", "[]", "a JSON list of public keys", PublicKeys::read));
    }

    PublicKeys(List<Map<String, String>> all) {
        this.all = List.copyOf(all);
    }

    /** Each as a JSON Web Key. */
    List<Map<String, String>> all() {
        return all;
    }

    private static List<Map<String, String>> read(String text) {
        JsonNode list = Json.parse(text.getBytes(StandardCharsets.UTF_8)).filter(JsonNode::isArray)
                .orElseThrow(() -> new IllegalArgumentException("no list"));
        List<Map<String, String>> keys = new ArrayList<>();
        list.values().forEach(key -> keys.add(key(key)));
        return keys;
    }

    private static Map<String, String> key(JsonNode node) {
        if (!node.isObject() || node.get("kid") == null || node.get("kty") == null) {
            throw new IllegalArgumentException("a key has kid and kty");
        }
        if (node.get("d") != null) {
            throw new IllegalArgumentException("a key with d is a private one");
        }
        Map<String, String> key = new LinkedHashMap<>();
        node.entries().forEach(member -> key.put(member.getKey(), member.getValue().coerceStringValue()));
        return key;
    }
}
