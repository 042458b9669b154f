package dev.tradewind.lambda.caller;

import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.settings.Settings;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that the issuer publishes as a JSON Web Key Set (RFC 7517), fetched when a key is first needed and again for an
 * unknown id, but not more often than once in five minutes.
 */
@Singleton
@Requires(missingBeans = SigningKeys.class)
final class PublishedKeys implements SigningKeys {
    private static final Duration FETCH_AGAIN = Duration.ofMinutes(5);
    private static final int TIMEOUT_MILLIS = 2000;
    private static final int LARGEST = 64 * 1024;

    private final URI url;
    private final Clock clock;
    private Map<String, PublicKey> known = Map.of();
    private Instant fetched = Instant.MIN;

    PublishedKeys(Settings settings, Clock clock) {
        this.url = settings.value("TOKEN_KEYS_URL", "http://localhost/", "a URL", URI::create);
        this.clock = clock;
    }

    @Override
    public synchronized Optional<PublicKey> key(String id) {
        if (!known.containsKey(id) && fetched.isBefore(clock.instant().minus(FETCH_AGAIN))) {
            known = fetch();
            fetched = clock.instant();
        }
        return Optional.ofNullable(known.get(id));
    }

    private Map<String, PublicKey> fetch() {
        try {
            HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try (InputStream body = connection.getInputStream()) {
                return Json.parse(body.readNBytes(LARGEST)).map(PublishedKeys::keys).orElse(Map.of());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, PublicKey> keys(JsonNode set) {
        Map<String, PublicKey> keys = new HashMap<>();
        for (JsonNode key : set.get("keys").values()) {
            if ("RSA".equals(key.get("kty").getStringValue())) {
                keys.put(key.get("kid").getStringValue(), rsa(key));
            }
        }
        return keys;
    }

    private static PublicKey rsa(JsonNode key) {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the issuer published an unusable key", e);
        }
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.get(name).getStringValue()));
    }
}
