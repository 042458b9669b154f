package dev.tradewind.shipments.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.HttpEvent;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
import dev.tradewind.testkit.LambdaCall;
import dev.tradewind.testkit.SentMessages;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** The ingress on the events that API Gateway makes of carriers' posts. */
class CarrierWebhooksTest {
    private static final String BODY = "{\"id\":\"evt_1\",\"note\":\"größer\"}";

    private final FixedClock clock = FixedClock.at("2026-11-22T12:00:00Z");
    private final SentMessages queue = new SentMessages(request -> request.messageBody().contains("\"standard\""));
    private final Vault vault = new Vault();
    private final LambdaCall function = start();

    private LambdaCall start() {
        System.setProperty("aws.region", "eu-west-1");
        return LambdaCall
                .on(new CarrierWebhooks(FunctionBeans.with(Map.of("CARRIERS_QUEUE", "https://sqs.example/carriers"), clock, queue, vault)));
    }

    @Test
    void aSignedPostLiesInTheQueueWhenItIsAcknowledged() {
        LambdaAnswer answer = function.send(signed(BODY.getBytes(UTF_8), "old secret").body(BODY));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(queue.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.queueUrl()).isEqualTo("https://sqs.example/carriers");
            Json message = Json.parse(sent.messageBody());
            assertThat(message.text("/source")).isEqualTo("easypost");
            assertThat(message.text("/received_at")).isEqualTo("2026-11-22T12:00:00Z");
            assertThat(Deflated.inflate(Base64.getDecoder().decode(message.text("/body")))).isEqualTo(BODY.getBytes(UTF_8));
        });
    }

    /** API Gateway encodes what it takes for binary; what is signed are the bytes beneath. */
    @Test
    void anEncodedBodyIsDecodedFirst() {
        byte[] raw = BODY.getBytes(UTF_8);
        HttpEvent event = signed(raw, "new secret").header("content-type", "application/json").body(raw);
        assertThat(function.send(event).status()).isEqualTo(200);
    }

    @Test
    void bothSecretsOfAChangeAreActiveAndNoOther() {
        for (String secret : new String[]{"new secret", "old secret"}) {
            assertThat(function.send(signed(BODY.getBytes(UTF_8), secret).body(BODY)).status()).isEqualTo(200);
        }
        refused(signed(BODY.getBytes(UTF_8), "older secret").body(BODY), 401, "invalid_signature");
        refused(signed((BODY + " ").getBytes(UTF_8), "new secret").body(BODY), 401, "invalid_signature");
        refused(post("easypost").body(BODY), 401, "invalid_signature");
        refused(post("shippo").body(BODY), 401, "invalid_signature");
    }

    @Test
    void secretsAreReadEveryFiveMinutes() {
        for (int minute = 0; minute < 10; minute++) {
            function.send(signed(BODY.getBytes(UTF_8), "new secret").body(BODY));
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(vault.reads).isEqualTo(2);
        vault.active = "[\"changed\"]";
        clock.advance(Duration.ofMinutes(5));
        refused(signed(BODY.getBytes(UTF_8), "new secret").body(BODY), 401, "invalid_signature");
    }

    /** As that of a function does whose rehearsal is over. */
    @Test
    void aClockThatStepsBackReadsThemAnew() {
        function.send(signed(BODY.getBytes(UTF_8), "new secret").body(BODY));
        clock.advance(Duration.ofDays(-1));
        assertThat(function.send(signed(BODY.getBytes(UTF_8), "new secret").body(BODY)).status()).isEqualTo(200);
        assertThat(vault.reads).isEqualTo(2);
    }

    @Test
    void anUnknownSourceIsNotThere() {
        refused(post("nobody").body(BODY), 404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"x\"", "{\"a\":1,\"a\":2}", "{} {}"})
    void whatCannotBeReadIsRefusedAndNeverEchoed(String body) {
        byte[] raw = body.getBytes(UTF_8);
        LambdaAnswer answer = function.send(signed(raw, "new secret").body(body));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception");
        assertThat(queue.sent()).isEmpty();
    }

    @Test
    void anotherTypeOrTooMuchIsRefused() {
        refused(signed(BODY.getBytes(UTF_8), "new secret").header("content-type", "text/xml").body(BODY), 415, "unsupported_media_type");
        String large = "{\"a\":\"" + "x".repeat(256 * 1024) + "\"}";
        refused(signed(large.getBytes(UTF_8), "new secret").body(large), 413, "content_too_large");
    }

    @Test
    void whatTheQueueDidNotTakeIsNotAcknowledged() {
        String secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        byte[] opening = ("m1." + clock.instant().getEpochSecond() + ".").getBytes(UTF_8);
        vault.active = "[\"" + secret + "\"]";
        String signature = Base64.getEncoder()
                .encodeToString(Digests.hmac(Base64.getDecoder().decode(secret.substring(6)), opening, BODY.getBytes(UTF_8)));
        LambdaAnswer answer = function.send(post("standard").header("webhook-id", "m1")
                .header("webhook-timestamp", Long.toString(clock.instant().getEpochSecond())).header("webhook-signature", "v1," + signature)
                .body(BODY));
        assertThat(answer.status()).isGreaterThanOrEqualTo(500);
    }

    private void refused(HttpEvent event, int status, String code) {
        int before = queue.sent().size();
        LambdaAnswer answer = function.send(event);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().text("/code")).isEqualTo(code);
        assertThat(queue.sent()).hasSize(before);
    }

    private static HttpEvent signed(byte[] body, String secret) {
        return post("easypost").header("X-Hmac-Signature",
                "hmac-sha256-hex=" + HexFormat.of().formatHex(Digests.hmac(secret.getBytes(UTF_8), body)));
    }

    private static HttpEvent post(String source) {
        return Events.http("POST /webhooks/carriers/{source}").path("source", source);
    }

    /** Secrets Manager with what a test has put there. */
    private static final class Vault implements SecretsManagerClient {
        private String active = "[\"new secret\",\"old secret\"]";
        private int reads;

        @Override
        public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
            if (request.secretId().endsWith("shippo")) {
                throw ResourceNotFoundException.builder().build();
            }
            reads++;
            return GetSecretValueResponse.builder().secretString(active).build();
        }

        @Override
        public String serviceName() {
            return "secretsmanager";
        }

        @Override
        public void close() {}
    }
}
