package dev.tradewind.shipments.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.http.Request;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330L);

    /** The example of the specification's reference libraries. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final Map<String, String> STANDARD = Map.of("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek", "webhook-timestamp",
            "1614265330", "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    private final WebhookSignature standard = new StandardSignature();

    @Test
    void standardWebhooksAsTheirSpecificationHasThem() {
        assertThat(standard.isBy(SECRET, request(BODY, STANDARD), NOW)).isTrue();
        assertThat(standard.isBy(SECRET.substring(6), request(BODY, STANDARD), NOW)).as("without its prefix").isTrue();
        assertThat(standard.isBy(SECRET, request(BODY + " ", STANDARD), NOW)).as("another body").isFalse();
        assertThat(standard.isBy("whsec_AAAA9r8GKYqrTwjUPD8ILPZIo2LaLaSw", request(BODY, STANDARD), NOW)).isFalse();
    }

    @Test
    void oneOfSeveralSignaturesIsEnough() {
        String several = "v2,abc v1,AAAA " + STANDARD.get("webhook-signature") + " v1a,QUJD";
        assertThat(standard.isBy(SECRET, request(BODY, changed("webhook-signature", several)), NOW)).isTrue();
        assertThat(standard.isBy(SECRET, request(BODY, changed("webhook-signature", "v1,AAAA v2,abc nonsense")), NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v", "v1", "/", "+"})
    void aSignatureMayBeginWithAnyLetterOfBase64(String beginning) {
        byte[] opening = "m1.1614265330.".getBytes(UTF_8);
        String body = IntStream.range(0, 1_000_000).mapToObj(number -> "{\"number\":" + number + "}")
                .filter(text -> encoded(opening, text).startsWith(beginning)).findFirst().orElseThrow();
        String signature = "v1," + encoded(opening, body);
        assertThat(standard.isBy(SECRET, request(body, named(signature)), NOW)).as(signature).isTrue();
        assertThat(standard.isBy(SECRET, request(body, named("v1,AAAA," + signature)), NOW)).as("after a comma").isTrue();
    }

    private static String encoded(byte[] opening, String body) {
        return Base64.getEncoder().encodeToString(Digests.hmac(key(), opening, body.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void aSignatureCountsForFiveMinutesBothWays(long seconds) {
        assertThat(standard.isBy(SECRET, request(BODY, STANDARD), NOW.plusSeconds(seconds))).isTrue();
        assertThat(standard.isBy(SECRET, request(BODY, STANDARD), NOW.plusSeconds(seconds + Long.signum(seconds)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1614265330.0", "+1614265330", "abc", "99999999999999999999"})
    void aTimestampIsWholeSeconds(String timestamp) {
        assertThat(standard.isBy(SECRET, request(BODY, changed("webhook-timestamp", timestamp)), NOW)).isFalse();
    }

    @Test
    void anIdWithADotCouldMoveTheBordersOfWhatIsSigned() {
        String shifted = Base64.getEncoder().encodeToString(Digests.hmac(key(), "a.b.1614265330.".getBytes(UTF_8), BODY.getBytes(UTF_8)));
        assertThat(standard.isBy(SECRET, request(BODY, Map.of("webhook-id", "a.b", "webhook-timestamp", "1614265330", "webhook-signature",
                "v1," + shifted)), NOW)).isFalse();
    }

    @Test
    void anAsymmetricKeyVerifiesItsOwnVersionAlone() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] form = pair.getPublic().getEncoded();
        String publicKey = "whpk_" + Base64.getEncoder().encodeToString(Arrays.copyOfRange(form, form.length - 32, form.length));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(("m1.1614265330." + BODY).getBytes(UTF_8));
        String signed = Base64.getEncoder().encodeToString(signature.sign());

        assertThat(standard.isBy(publicKey, request(BODY, named("v1a," + signed)), NOW)).isTrue();
        assertThat(standard.isBy(publicKey, request(BODY + "x", named("v1a," + signed)), NOW)).isFalse();
        String byThePublicKey = Base64.getEncoder().encodeToString(
                Digests.hmac(Arrays.copyOfRange(form, form.length - 32, form.length), "m1.1614265330.".getBytes(UTF_8),
                        BODY.getBytes(UTF_8)));
        assertThat(standard.isBy(publicKey, request(BODY, named("v1," + byThePublicKey)), NOW)).as("a public key is no secret").isFalse();
    }

    @Test
    void easyPostSignsTheBodyUnderTheNormalisedSecret() {
        String secret = "sécret";
        String hex = HexFormat.of().formatHex(Digests.hmac("se\u0301cret".getBytes(UTF_8), BODY.getBytes(UTF_8)));
        WebhookSignature easyPost = new EasyPostSignature();
        assertThat(easyPost.isBy(secret, request(BODY, Map.of("x-hmac-signature", "hmac-sha256-hex=" + hex)), NOW)).isTrue();
        assertThat(easyPost.isBy(secret, request(BODY, Map.of("x-hmac-signature", hex)), NOW)).isFalse();
        assertThat(easyPost.isBy(secret, request(BODY + "x", Map.of("x-hmac-signature", "hmac-sha256-hex=" + hex)), NOW)).isFalse();
        assertThat(easyPost.isBy(secret, request(BODY, Map.of("x-hmac-signature", "hmac-sha256-hex=zz")), NOW)).isFalse();
    }

    @Test
    void shippoSignsTimeAndBody() {
        String hex = HexFormat.of().formatHex(Digests.hmac("s".getBytes(UTF_8), ("1614265330." + BODY).getBytes(UTF_8)));
        WebhookSignature shippo = new ShippoSignature();
        assertThat(shippo.isBy("s", request(BODY, Map.of("shippo-auth-signature", "t=1614265330,v1=" + hex)), NOW)).isTrue();
        assertThat(shippo.isBy("s", request(BODY, Map.of("shippo-auth-signature", "t=1614265330,v1=" + hex)), NOW.plusSeconds(301)))
                .as("too old").isFalse();
        assertThat(shippo.isBy("s", request(BODY, Map.of("shippo-auth-signature", "t=1614265331,v1=" + hex)), NOW)).isFalse();
        assertThat(shippo.isBy("s", request(BODY, Map.of("shippo-auth-signature", "v1=" + hex)), NOW)).isFalse();
    }

    @Test
    void afterShipAndFedExSignTheBodyInBase64() {
        String signed = Base64.getEncoder().encodeToString(Digests.hmac("s".getBytes(UTF_8), BODY.getBytes(UTF_8)));
        WebhookSignature afterShip = CarrierSources.signature("aftership").orElseThrow();
        assertThat(afterShip.isBy("s", request(BODY, Map.of("aftership-hmac-sha256", signed)), NOW)).isTrue();
        assertThat(afterShip.isBy("t", request(BODY, Map.of("aftership-hmac-sha256", signed)), NOW)).isFalse();
        assertThat(afterShip.isBy("s", request(BODY, Map.of()), NOW)).isFalse();
        WebhookSignature fedEx = CarrierSources.signature("fedex").orElseThrow();
        assertThat(fedEx.isBy("s", request(BODY, Map.of("fdx-signature", signed)), NOW)).isTrue();
        assertThat(fedEx.isBy("s", request(BODY + "x", Map.of("fdx-signature", signed)), NOW)).isFalse();
    }

    @Test
    void seventeenTrackSumsBodyAndKey() throws Exception {
        String sum = HexFormat.of().formatHex(
                java.security.MessageDigest.getInstance("SHA-256").digest((BODY + "/key").getBytes(UTF_8)));
        WebhookSignature track = new SeventeenTrackSignature();
        assertThat(track.isBy("key", request(BODY, Map.of("sign", sum)), NOW)).isTrue();
        assertThat(track.isBy("kez", request(BODY, Map.of("sign", sum)), NOW)).isFalse();
    }

    @Test
    void aCredentialIsComparedWhole() {
        WebhookSignature ups = CarrierSources.signature("ups").orElseThrow();
        assertThat(ups.isBy("secret", request(BODY, Map.of("authorization", "Bearer secret")), NOW)).isTrue();
        assertThat(ups.isBy("secret", request(BODY, Map.of("authorization", "Bearer secre")), NOW)).isFalse();
        assertThat(ups.isBy("secret", request(BODY, Map.of("authorization", "secret")), NOW)).isFalse();
        assertThat(CarrierSources.signature("unheard-of")).isEmpty();
    }

    private static byte[] key() {
        return Base64.getDecoder().decode(SECRET.substring(6));
    }

    private static Map<String, String> named(String signatures) {
        return Map.of("webhook-id", "m1", "webhook-timestamp", "1614265330", "webhook-signature", signatures);
    }

    private static Map<String, String> changed(String header, String value) {
        Map<String, String> headers = new java.util.HashMap<>(STANDARD);
        headers.put(header, value);
        return headers;
    }

    private static Request request(String body, Map<String, String> headers) {
        return new Request("POST /webhooks/carriers/{source}", "/webhooks/carriers/x", Map.of("source", "x"), Map.of(), headers,
                body.getBytes(UTF_8), Map.of(), "id");
    }
}
