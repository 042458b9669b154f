package dev.tradewind.webhooks.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.SigningSecret;
import dev.tradewind.webhookdelivery.model.Telling;
import dev.tradewind.webhooks.port.Receiver.Post;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Standard Webhooks 1.0.0: HMAC-SHA256 over {@code id.timestamp.body}, once for each secret that is active. */
@Singleton
final class StandardFormat {
    private static final String HMAC = "HmacSHA256";

    /** The request as it is sent now. */
    Post post(Endpoint endpoint, Telling telling, Instant now) {
        String timestamp = Long.toString(now.getEpochSecond());
        byte[] body = telling.body().getBytes(UTF_8);
        byte[] opening = (telling.id() + "." + timestamp + ".").getBytes(UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Tradewind-Webhooks/1.0");
        headers.put("Webhook-Id", telling.id().value());
        headers.put("Webhook-Timestamp", timestamp);
        headers.put("Webhook-Signature", endpoint.active(now).stream().map(secret -> "v1," + signature(secret, opening, body))
                .collect(Collectors.joining(" ")));
        return new Post(URI.create(endpoint.url()), headers, body);
    }

    static String signature(SigningSecret secret, byte[] opening, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.key(), HMAC));
            mac.update(opening);
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
