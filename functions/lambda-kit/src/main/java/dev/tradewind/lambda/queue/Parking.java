package dev.tradewind.lambda.queue;

import dev.tradewind.lambda.settings.Settings;
import jakarta.inject.Singleton;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** The queue of messages that can never work, each with the queue it came from and the reason. */
@Singleton
public final class Parking {
    private final SqsClient sqs;
    private final String queue;

    public Parking(SqsClient sqs, Settings settings) {
        this.sqs = sqs;
        this.queue = settings.text("PARKED_QUEUE");
    }

    /** Sets the message aside. */
    public void park(QueueMessage message, String reason) {
        sqs.sendMessage(request -> request.queueUrl(queue).messageBody(message.body())
                .messageAttributes(Map.of("queue", text(message.queue()), "message_id", text(message.id()), "reason", text(reason))));
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
    }
}
