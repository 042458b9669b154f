package dev.tradewind.webhooks.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.EventId;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.lambda.settings.Settings;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Owner;
import dev.tradewind.webhookdelivery.model.SigningSecret;
import dev.tradewind.webhookdelivery.model.Telling;
import dev.tradewind.webhooks.port.Receiver.Post;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Telling TELLING = new Telling(new EventId("019ab000-0000-7000-8000-0000000000e1"), "OrderPlaced",
            NOW.minusSeconds(60), "{\"id\":\"order_1\"}");

    /** The example of the specification's reference libraries, which our verifier of carriers' webhooks is tested with too. */
    @Test
    void standardWebhooksAsTheirSpecificationHasThem() {
        SigningSecret secret = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", Optional.empty());
        byte[] opening = "msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.".getBytes(UTF_8);
        assertThat(StandardFormat.signature(secret, opening, "{\"test\": 2432232314}".getBytes(UTF_8)))
                .isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void everyActiveSecretSigns() {
        SigningSecret old = SigningSecret.of("0123456789abcdef0123456789abcdef".getBytes(UTF_8));
        Endpoint endpoint = endpoint(new Owner.Merchant(new MerchantId("ada")), "https://ada.example/hooks", List.of(old))
                .rotated(SigningSecret.of("fedcba9876543210fedcba9876543210".getBytes(UTF_8)), NOW);
        Post post = new StandardFormat().post(endpoint, TELLING, NOW);
        assertThat(post.headers().get("Webhook-Signature").split(" ")).hasSize(2).allMatch(one -> one.startsWith("v1,"));
        assertThat(post.headers()).containsEntry("Webhook-Id", TELLING.id().value()).containsEntry("Webhook-Timestamp", "1795348800");
        Post later = new StandardFormat().post(endpoint, TELLING, NOW.plus(Endpoint.OVERLAP));
        assertThat(later.headers().get("Webhook-Signature").split(" ")).hasSize(1);
    }

    /** As a platform verifies it: the base is built anew, from nothing but the request as it came and the order that it names. */
    @Test
    void aPlatformVerifiesTheOrderByTheRequestAlone() throws Exception {
        Post post = ucp().post(platform("https://Platform.example:443/webhooks/orders?shop=7"), TELLING, NOW).orElseThrow();
        assertThat(post.headers()).containsEntry("UCP-Agent", "profile=\"https://shop.example/.well-known/ucp\"")
                .containsEntry("Webhook-Id", TELLING.id().value()).containsEntry("Webhook-Timestamp", "1795348740");
        Matcher input = Pattern.compile("sig1=(\\(([^)]*)\\);created=1795348800;keyid=\"test-key-ecc-p256\")")
                .matcher(post.headers().get("Signature-Input"));
        assertThat(input.matches()).as(post.headers().get("Signature-Input")).isTrue();
        List<String> covered = List.of(input.group(2).replace("\"", "").split(" "));
        assertThat(covered).contains("@method", "@authority", "@path", "@query", "ucp-agent", "idempotency-key", "content-digest",
                "content-type", "webhook-id", "webhook-timestamp");
        String signature = post.headers().get("Signature");
        byte[] bytes = Base64.getDecoder().decode(signature.substring("sig1=:".length(), signature.length() - 1));
        assertThat(SignatureBaseTest.fits(base(post, covered, input.group(1)), bytes)).isTrue();
        assertThat(SignatureBaseTest.fits(base(post, covered, input.group(1)).replace("shop=7", "shop=8"), bytes)).isFalse();
        String digest = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(post.body()));
        assertThat(post.headers().get("Content-Digest")).isEqualTo("sha-256=:" + digest + ":");
    }

    @Test
    void withoutAKeyNothingIsSent() {
        UcpFormat keyless = new UcpFormat(Optional::empty, new Settings(Map.of("PUBLIC_URL", "https://shop.example")));
        assertThat(keyless.post(platform("https://platform.example/"), TELLING, NOW)).isEmpty();
    }

    private static String base(Post post, List<String> covered, String parameters) {
        StringBuilder base = new StringBuilder();
        for (String name : covered) {
            String value = switch (name) {
                case "@method" -> "POST";
                case "@authority" -> "platform.example";
                case "@path" -> "/webhooks/orders";
                case "@query" -> "?shop=7";
                default -> post.headers().entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name)).findFirst()
                        .orElseThrow().getValue();
            };
            base.append('"').append(name).append("\": ").append(value).append('\n');
        }
        return base + "\"@signature-params\": " + parameters;
    }

    private static UcpFormat ucp() {
        return new UcpFormat(() -> SigningKey.read(SignatureBaseTest.PRIVATE), new Settings(Map.of("PUBLIC_URL", "https://shop.example")));
    }

    private static Endpoint platform(String url) {
        return endpoint(new Owner.Platforms(), url, List.of());
    }

    private static Endpoint endpoint(Owner owner, String url, List<SigningSecret> secrets) {
        return new Endpoint(EndpointId.ofPlatform(url), owner, 1, url, new TreeSet<>(), secrets, Optional.empty(), NOW, Optional.empty());
    }
}
