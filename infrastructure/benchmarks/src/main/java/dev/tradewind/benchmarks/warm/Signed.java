package dev.tradewind.benchmarks.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.HttpEvent;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A carrier's post with its signature, as Standard Webhooks has it. */
final class Signed {
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private Signed() {}

    static HttpEvent post(String body, Instant at) {
        String opening = "m1." + at.getEpochSecond() + ".";
        return Events.http("POST /webhooks/carriers/{source}").path("source", "standard").header("webhook-id", "m1")
                .header("webhook-timestamp", Long.toString(at.getEpochSecond())).header("webhook-signature", "v1," + mac(opening + body))
                .body(body);
    }

    private static String mac(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring("whsec_".length())), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
