package dev.tradewind.replay.soak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.replay.CannotRun;
import dev.tradewind.replay.suite.Suite;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs posts as Standard Webhooks 1.0.0 has it. */
final class Signer {
    private static final String PREFIX = "whsec_";
    private final byte[] key;

    /** @param secret in Base64, with its prefix or without */
    Signer(String secret) {
        try {
            key = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        } catch (IllegalArgumentException notBase64) {
            throw new CannotRun("-Dsecret= is not a secret such as whsec_… in Base64");
        }
    }

    Map<String, String> headers(String id, Instant now, JsonNode body) {
        String seconds = Long.toString(now.getEpochSecond());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
            String signature = Base64.getEncoder().encodeToString(mac.doFinal(Suite.bytes(body)));
            return Map.of("webhook-id", id, "webhook-timestamp", seconds, "webhook-signature", "v1," + signature);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
