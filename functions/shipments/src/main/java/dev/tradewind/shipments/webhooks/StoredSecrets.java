package dev.tradewind.shipments.webhooks;

import dev.tradewind.lambda.ReadAhead;
import dev.tradewind.lambda.json.Json;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** One secret {@code tradewind/webhooks/<source>} for each source: a JSON list of texts. Read at most every five minutes. */
@Singleton
final class StoredSecrets implements WebhookSecrets, ReadAhead {
    private static final String PREFIX = "tradewind/webhooks/";
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final SecretsManagerClient secrets;
    private final Clock clock;
    private final Map<String, Read> cache = new ConcurrentHashMap<>();

    StoredSecrets(SecretsManagerClient secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    private record Read(List<String> active, Instant at) {
        boolean isFreshAt(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }
    }

    @Override
    public List<String> of(String source) {
        Instant now = clock.instant();
        Read known = cache.get(source);
        if (known == null || !known.isFreshAt(now)) {
            known = new Read(read(source), now);
            cache.put(source, known);
        }
        return known.active();
    }

    /** Of the sources that were asked for before, if only in a rehearsal. */
    @Override
    public void readAhead() {
        cache.keySet().forEach(this::of);
    }

    private List<String> read(String source) {
        try {
            String text = secrets.getSecretValue(request -> request.secretId(PREFIX + source)).secretString();
            JsonNode list = Json.parse(text.getBytes(StandardCharsets.UTF_8)).filter(JsonNode::isArray)
                    .orElseThrow(() -> new IllegalStateException("not a JSON list: secret " + PREFIX + source));
            return StreamSupport.stream(list.values().spliterator(), false).map(JsonNode::getStringValue)
                    .filter(secret -> !secret.isBlank()).toList();
        } catch (ResourceNotFoundException notSetUp) {
            return List.of();
        }
    }
}
