package dev.tradewind.webhooks.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.lambda.settings.Settings;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.Telling;
import dev.tradewind.webhooks.port.Receiver.Post;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The Universal Commerce Protocol 2026-04-08, order event webhook: the whole order, signed by HTTP message signatures with a key of our
 * profile. Signed is all that the protocol wants of a POST, and the webhook's own headers besides; the event is also its idempotency key.
 */
@Singleton
final class UcpFormat {
    private static final String LABEL = "sig1";

    private final SigningKeys keys;
    private final String profile;

    UcpFormat(SigningKeys keys, Settings settings) {
        this.keys = keys;
        this.profile = settings.text("PUBLIC_URL") + "/.well-known/ucp";
    }

    /** The request as it is sent now; none while no key is set up. */
    Optional<Post> post(Endpoint endpoint, Telling telling, Instant now) {
        return keys.current().map(key -> signed(key, URI.create(endpoint.url()), telling, now));
    }

    private Post signed(SigningKey key, URI url, Telling telling, Instant now) {
        byte[] body = telling.body().getBytes(UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("UCP-Agent", "profile=\"" + profile + "\"");
        headers.put("Idempotency-Key", telling.id().value());
        headers.put("Content-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(sha256(body)) + ":");
        headers.put("Content-Type", "application/json");
        headers.put("Webhook-Id", telling.id().value());
        headers.put("Webhook-Timestamp", Long.toString(telling.occurredAt().getEpochSecond()));
        SignatureBase base = base(url, headers, "created=" + now.getEpochSecond() + ";keyid=\"" + key.id() + "\"");
        headers.put("Signature-Input", LABEL + "=" + base.input());
        headers.put("Signature", LABEL + "=:" + Base64.getEncoder().encodeToString(key.sign(base.text())) + ":");
        headers.put("User-Agent", "Tradewind-Webhooks/1.0");
        return new Post(url, headers, body);
    }

    private static SignatureBase base(URI url, Map<String, String> headers, String parameters) {
        Map<String, String> components = new LinkedHashMap<>();
        components.put("@method", "POST");
        components.put("@authority", authority(url));
        components.put("@path", url.getRawPath().isEmpty() ? "/" : url.getRawPath());
        Optional.ofNullable(url.getRawQuery()).ifPresent(query -> components.put("@query", "?" + query));
        headers.forEach((name, value) -> components.put(name.toLowerCase(Locale.ROOT), value));
        return new SignatureBase(components, parameters);
    }

    /** In lower case and without the scheme's own port (RFC 9421, 2.2.3). */
    private static String authority(URI url) {
        int usual = "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return url.getPort() < 0 || url.getPort() == usual ? host : host + ":" + url.getPort();
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
