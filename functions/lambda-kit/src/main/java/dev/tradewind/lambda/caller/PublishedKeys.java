package dev.tradewind.lambda.caller;

import dev.tradewind.lambda.http.Unavailable;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.settings.Settings;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that the issuer publishes as a JSON Web Key Set (RFC 7517), fetched when a key is first needed, again for an unknown
 * id, and again when they are an hour old, so that a withdrawn key stops to count. The issuer is asked once a minute at most,
 * however it ends: neither made-up ids nor an issuer that is down cause more. While it is down, keys of the last day serve on.
 * An id that the issuer was not just asked for and that is not known is a failure, since it proves no token false: the key may be new.
 */
@Singleton
@Requires(missingBeans = SigningKeys.class)
final class PublishedKeys implements SigningKeys {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration USABLE = Duration.ofDays(1);
    private static final int TIMEOUT_MILLIS = 2000;
    private static final int LARGEST = 64 * 1024;
    private static final List<String> NEEDED = List.of("kid", "n", "e");

    private final URI url;
    private final Clock clock;
    private Map<String, PublicKey> known = Map.of();
    private Optional<IOException> failure = Optional.empty();
    /** For which the issuer was asked last, and has no key. */
    private Optional<String> refuted = Optional.empty();
    private Instant asked = Instant.MIN;
    private Instant fetched = Instant.MIN;

    PublishedKeys(Settings settings, Clock clock) {
        this.url = settings.required("TOKEN_KEYS_URL", URI.create("http://localhost/"), "an http or https URL", PublishedKeys::web);
        this.clock = clock;
    }

    @Override
    public synchronized Optional<PublicKey> key(String id) {
        Instant now = clock.instant();
        boolean wanted = !known.containsKey(id) || fetched.isBefore(now.minus(FRESH));
        if (wanted && asked.isBefore(now.minus(PAUSE))) {
            ask(id, now);
        }
        Map<String, PublicKey> usable = fetched.isBefore(now.minus(USABLE)) ? Map.of() : known;
        if (!usable.containsKey(id) && refuted.filter(id::equals).isEmpty()) {
            throw new Unavailable("keys_unavailable", "The token cannot be verified now; send the same request again.",
                    Math.toIntExact(Duration.between(now, asked.plus(PAUSE)).toSeconds() + 1),
                    failure.orElseGet(() -> new IOException("the issuer was asked less than a minute ago")));
        }
        return Optional.ofNullable(usable.get(id));
    }

    private void ask(String id, Instant now) {
        asked = now;
        refuted = Optional.empty();
        try {
            known = fetch();
            fetched = now;
            failure = Optional.empty();
            refuted = Optional.of(id).filter(wanted -> !known.containsKey(wanted));
        } catch (IOException e) {
            failure = Optional.of(e);
        }
    }

    private static URI web(String text) {
        URI url = URI.create(text);
        if (!"https".equals(url.getScheme()) && !"http".equals(url.getScheme())) {
            throw new IllegalArgumentException("scheme");
        }
        return url;
    }

    private Map<String, PublicKey> fetch() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("the issuer's keys answered " + connection.getResponseCode());
        }
        try (InputStream body = connection.getInputStream()) {
            return keys(Json.parse(body.readNBytes(LARGEST)).filter(JsonNode::isObject).map(set -> set.get("keys"))
                    .filter(JsonNode::isArray).orElseThrow(() -> new IOException("the issuer published no key set")));
        }
    }

    /** A set may hold keys of other kinds and uses, which are none of ours. */
    private static Map<String, PublicKey> keys(JsonNode set) throws IOException {
        Map<String, PublicKey> keys = new HashMap<>();
        for (JsonNode key : set.values()) {
            if (key.isObject() && "RSA".equals(text(key, "kty")) && NEEDED.stream().noneMatch(name -> text(key, name).isEmpty())) {
                keys.put(text(key, "kid"), rsa(key));
            }
        }
        return keys;
    }

    private static String text(JsonNode key, String name) {
        JsonNode node = key.get(name);
        return node != null && node.isString() ? node.getStringValue() : "";
    }

    private static PublicKey rsa(JsonNode key) throws IOException {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("the issuer published an unusable key", e);
        }
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text(key, name)));
    }
}
