package dev.tradewind.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.lambda.json.Json;
import dev.tradewind.webhooks.port.SecretTexts;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/** Secrets of our own, each read at most every five minutes. */
@Singleton
public final class Secrets {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final SecretTexts texts;
    private final Clock clock;
    private final Map<String, Read> cache = new ConcurrentHashMap<>();

    public Secrets(SecretTexts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    private record Read(String text, Instant until) {}

    /** The secret's text, empty when it was never set up. */
    public String text(String name) {
        Instant now = clock.instant();
        Read known = cache.get(name);
        if (known == null || !now.isBefore(known.until())) {
            known = new Read(texts.of(name).orElse(""), now.plus(FRESH));
            cache.put(name, known);
        }
        return known.text();
    }

    /** The texts of a secret that is a JSON list. */
    public List<String> list(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return List.of();
        }
        JsonNode list = Json.parse(text.getBytes(UTF_8)).filter(JsonNode::isArray)
                .orElseThrow(() -> new IllegalStateException("not a JSON list: secret " + name));
        return StreamSupport.stream(list.values().spliterator(), false).map(JsonNode::getStringValue).toList();
    }
}
