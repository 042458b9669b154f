package dev.tradewind.webhookdelivery;

import dev.tradewind.lambda.settings.Settings;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.port.TurnCalls;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Calls by the queue {@code deliveries}: the endpoint's id alone. */
@Singleton
@Requires(missingBeans = TurnCalls.class)
final class SqsTurnCalls implements TurnCalls {
    private final SqsClient sqs;
    private final String queue;

    SqsTurnCalls(SqsClient sqs, Settings settings) {
        this.sqs = sqs;
        this.queue = settings.text("DELIVERIES_QUEUE");
    }

    @Override
    public void call(EndpointId endpoint, Duration delay) {
        int seconds = Math.toIntExact(delay.plusMillis(999).toSeconds());
        sqs.sendMessage(request -> request.queueUrl(queue).messageBody(endpoint.value()).delaySeconds(seconds));
    }
}
