package dev.tradewind.webhooks;

import static dev.tradewind.webhooks.WebhookWorld.byOperator;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.EventId;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
import dev.tradewind.webhookdelivery.Deliver;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Owner;
import dev.tradewind.webhookdelivery.model.Telling;
import dev.tradewind.webhookdelivery.port.Endpoints;
import dev.tradewind.webhooks.LoopbackReceiver.Received;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A platform is registered, an order changes, and what arrives over the wire is verified with nothing of ours. */
class PlatformWebhookTest {
    private static final String PROFILE = "https://agent.example/profile.json";
    private static final String ORDER = "{\"id\":\"order_1\",\"label\":\"YEYMC8XRBJ\",\"note\":\"Café\"}";
    private static final Pattern INPUT = Pattern.compile("sig1=(\\(([^)]*)\\);created=(\\d+);keyid=\"key-1\")");

    private final WebhookWorld world = new WebhookWorld();
    private final LoopbackReceiver receiver = new LoopbackReceiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void theOrderArrivesSignedByAKeyOfOurProfile() throws Exception {
        PublicKey key = signingKey();
        assertThat(register(receiver.url("/orders?shop=7")).status()).isEqualTo(201);
        tell("019ab000-0000-7000-8000-0000000000e1");
        world.deliver();
        Received received = receiver.received().getFirst();
        assertThat(received.text()).isEqualTo(ORDER);
        assertThat(received.header("ucp-agent")).isEqualTo("profile=\"https://shop.example/.well-known/ucp\"");
        assertThat(received.header("webhook-id")).isEqualTo("019ab000-0000-7000-8000-0000000000e1");
        assertThat(received.headers()).containsKeys("webhook-timestamp", "content-digest", "signature-input", "signature")
                .doesNotContainKey("webhook-signature");
        assertThat(verifies(received, key)).isTrue();
        assertThat(verifies(new Received("POST", "/orders?shop=8", received.headers(), received.body()), key)).isFalse();
        assertThat(verifies(new Received("POST", received.target(), received.headers(), "{}".getBytes(UTF_8)), key)).isFalse();
    }

    @Test
    void withoutAKeyItWaitsAndIsNotSentUnsigned() throws Exception {
        register(receiver.url("/orders"));
        tell("019ab000-0000-7000-8000-0000000000e2");
        world.deliver();
        assertThat(receiver.received()).isEmpty();
        Json log = world.http.send(byOperator("GET /webhook-endpoints/{id}/deliveries").path("id", EndpointId.ofPlatform(PROFILE).value()))
                .json();
        assertThat(log.text("/deliveries/0/attempts/0/fault")).isEqualTo("no_signing_key");
        PublicKey key = signingKey();
        world.clock.advance(Duration.ofMinutes(6));
        world.deliver();
        assertThat(receiver.received()).singleElement().satisfies(received -> assertThat(verifies(received, key)).isTrue());
    }

    @Test
    void platformsAreTheOperatorsAlone() {
        LambdaAnswer first = register(receiver.url("/orders"));
        assertThat(first.json().text("/profile")).isEqualTo(PROFILE);
        assertThat(first.json().has("/secret")).isFalse();
        assertThat(register(receiver.url("/other")).json().text("/code")).isEqualTo("already_registered");
        assertThat(world.http.send(byOperator("GET /webhook-endpoints")).json().items("/endpoints")).hasSize(1);
        String id = first.json().text("/id");
        assertThat(world.http.send(WebhookWorld.by("mallory", "GET /webhook-endpoints/{id}").path("id", id)).status()).isEqualTo(404);
        assertThat(world.http.send(WebhookWorld.by("mallory", "GET /webhook-endpoints")).json().items("/endpoints")).isEmpty();
        LambdaAnswer nameless = world.http
                .send(byOperator("POST /webhook-endpoints").body("{\"url\":\"" + receiver.url("/x") + "\",\"profile\":\"agent\"}"));
        assertThat(nameless.json().text("/errors/0/pointer")).isEqualTo("/profile");
    }

    @Test
    void whatWaitedForARemovedEndpointIsNotForTheOneThatTookItsPlace() throws Exception {
        signingKey();
        String id = register(receiver.url("/old")).json().text("/id");
        receiver.answers(503, Map.of());
        tell("019ab000-0000-7000-8000-0000000000e3");
        world.deliver();
        assertThat(world.http.send(byOperator("DELETE /webhook-endpoints/{id}").path("id", id)).status()).isEqualTo(204);
        world.clock.advance(Duration.ofMinutes(10));
        assertThat(register(receiver.url("/new")).json().text("/id")).isEqualTo(id);
        tell("019ab000-0000-7000-8000-0000000000e4");
        world.deliver();
        assertThat(receiver.received()).extracting(one -> one.target() + " " + one.header("webhook-id"))
                .containsExactly("/old 019ab000-0000-7000-8000-0000000000e3", "/new 019ab000-0000-7000-8000-0000000000e4");
    }

    /** Two functions with two clocks: that of the one which put the delivery in may be behind. */
    @Test
    void whatSeemsALittleOlderThanItsEndpointIsStillSent() throws Exception {
        signingKey();
        register(receiver.url("/orders"));
        world.clock.advance(Duration.ofSeconds(-59));
        tell("019ab000-0000-7000-8000-0000000000e5");
        world.clock.advance(Duration.ofSeconds(59));
        world.deliver();
        assertThat(receiver.received()).extracting(one -> one.header("webhook-id"))
                .containsExactly("019ab000-0000-7000-8000-0000000000e5");
    }

    private LambdaAnswer register(String url) {
        return world.http.send(byOperator("POST /webhook-endpoints").body(Json.of(Map.of("url", url, "profile", PROFILE)).toString()));
    }

    /** As checkout puts it in. */
    private void tell(String event) {
        FunctionBeans beans = world.start().beans(getClass().getClassLoader());
        var endpoint = beans.get(Endpoints.class).find(new Owner.Platforms(), EndpointId.ofPlatform(PROFILE)).orElseThrow();
        beans.get(Deliver.class).handle(endpoint,
                new Telling(new EventId(event), "OrderPlaced", world.clock.instant(), ORDER));
    }

    private PublicKey signingKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(((ECPrivateKey) pair.getPrivate()).getS().toByteArray());
        String jwk = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"key-1\",\"d\":\"" + secret + "\"}";
        world.secrets.put("tradewind/webhooks/signing", Json.of(List.of(jwk)).toString());
        return pair.getPublic();
    }

    /** By RFC 9421 and RFC 9530, from the request as it came. */
    private static boolean verifies(Received request, PublicKey key) {
        try {
            Matcher input = INPUT.matcher(request.header("signature-input"));
            assertThat(input.matches()).as(request.header("signature-input")).isTrue();
            StringBuilder base = new StringBuilder();
            for (String name : input.group(2).replace("\"", "").split(" ")) {
                base.append('"').append(name).append("\": ").append(component(request, name)).append('\n');
            }
            base.append("\"@signature-params\": ").append(input.group(1));
            String signature = request.header("signature");
            Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
            verifier.initVerify(key);
            verifier.update(base.toString().getBytes(StandardCharsets.US_ASCII));
            String digest = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(request.body()));
            return verifier.verify(Base64.getDecoder().decode(signature.substring("sig1=:".length(), signature.length() - 1)))
                    && request.header("content-digest").equals("sha-256=:" + digest + ":");
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String component(Received request, String name) {
        int query = request.target().indexOf('?');
        return switch (name) {
            case "@method" -> request.method();
            case "@authority" -> request.header("host");
            case "@path" -> query < 0 ? request.target() : request.target().substring(0, query);
            case "@query" -> request.target().substring(query);
            default -> request.header(name);
        };
    }
}
