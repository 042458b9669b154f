package dev.tradewind.shipments.webhooks;

import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.settings.Settings;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Bodies on their way to {@link CarrierPostHandler}: as base64, since SQS refuses some characters that JSON may have. */
@Singleton
final class CarrierQueue {
    private final SqsClient sqs;
    private final Json json;
    private final String queue;

    CarrierQueue(SqsClient sqs, Json json, Settings settings) {
        this.sqs = sqs;
        this.json = json;
        this.queue = settings.text("CARRIERS_QUEUE");
    }

    void send(String source, byte[] body, Instant receivedAt) {
        String message = new String(json.write(message(source, body, receivedAt)), StandardCharsets.UTF_8);
        sqs.sendMessage(request -> request.queueUrl(queue).messageBody(message));
    }

    /** In the same order in every process. */
    private static Map<String, String> message(String source, byte[] body, Instant receivedAt) {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("source", source);
        message.put("received_at", receivedAt.toString());
        message.put("body", Base64.getEncoder().encodeToString(Deflated.deflateForeign(body)));
        return message;
    }
}
