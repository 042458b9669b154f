package dev.tradewind.shipments.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.HttpEvent;
import dev.tradewind.testkit.LambdaAnswer;
import dev.tradewind.testkit.LambdaCall;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The webhook function as every source would call it, with signatures that hold. */
public final class Ingress {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private final Clock clock;
    private final LambdaCall function;

    public Ingress(Clock clock, SqsClient queue) {
        this(clock, queue, "https://sqs.example/carriers");
    }

    public Ingress(Clock clock, SqsClient queue, String url) {
        this.clock = clock;
        System.setProperty("aws.region", "eu-west-1");
        function = LambdaCall.on(new CarrierWebhooks(
                FunctionBeans.with(Map.of("CARRIERS_QUEUE", url), clock, queue, new OneSecret())));
    }

    /** The status that a source gets for a body, which it signs as it is. */
    public int post(String source, byte[] body) {
        return answer(source, body).status();
    }

    /** What a source is answered. */
    public LambdaAnswer answer(String source, byte[] body) {
        HttpEvent event = Events.http("POST /webhooks/carriers/{source}").path("source", source);
        byte[] key = SECRET.getBytes(UTF_8);
        String seconds = Long.toString(clock.instant().getEpochSecond());
        HttpEvent signed = switch (source) {
            case "standard" -> event.header("webhook-id", "m1").header("webhook-timestamp", seconds).header("webhook-signature",
                    "v1," + base64(Digests.hmac(Base64.getDecoder().decode(SECRET.substring(6)), ("m1." + seconds + ".").getBytes(UTF_8),
                            body)));
            case "easypost" -> event.header("x-hmac-signature", "hmac-sha256-hex=" + hex(Digests.hmac(key, body)));
            case "shippo" -> event.header("shippo-auth-signature",
                    "t=" + seconds + ",v1=" + hex(Digests.hmac(key, (seconds + ".").getBytes(UTF_8), body)));
            case "aftership" -> event.header("aftership-hmac-sha256", base64(Digests.hmac(key, body)));
            case "17track" -> event.header("sign", hex(Digests.sha256(body, ("/" + SECRET).getBytes(UTF_8))));
            case "ups" -> event.header("authorization", "Bearer " + SECRET);
            case "dhl" -> event.header("x-webhook-token", SECRET);
            default -> event.header("fdx-signature", base64(Digests.hmac(key, body)));
        };
        return function.send(signed.header("content-type", "application/json").body(body));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static final class OneSecret implements SecretsManagerClient {
        @Override
        public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
            return GetSecretValueResponse.builder().secretString("[\"" + SECRET + "\"]").build();
        }

        @Override
        public String serviceName() {
            return "secretsmanager";
        }

        @Override
        public void close() {}
    }
}
