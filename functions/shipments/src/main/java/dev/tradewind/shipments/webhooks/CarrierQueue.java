package dev.tradewind.shipments.webhooks;

import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.settings.Settings;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Base64;
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
        byte[] message = json.write(Map.of("source", source, "received_at", receivedAt.toString(), "body",
                Base64.getEncoder().encodeToString(Deflated.deflate(body))));
        sqs.sendMessage(request -> request.queueUrl(queue).messageBody(new String(message, java.nio.charset.StandardCharsets.UTF_8)));
    }
}
