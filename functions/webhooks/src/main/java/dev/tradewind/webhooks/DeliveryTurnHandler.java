package dev.tradewind.webhooks;

import dev.tradewind.lambda.queue.QueueHandler;
import dev.tradewind.lambda.queue.QueueMessage;
import dev.tradewind.lambda.queue.RecordOutcome;
import dev.tradewind.webhookdelivery.model.EndpointId;
import jakarta.inject.Singleton;

/** Messages of the queue {@code deliveries}: the id of an endpoint whose turn is due. */
@Singleton
final class DeliveryTurnHandler implements QueueHandler {
    private final TakeTurn takeTurn;

    DeliveryTurnHandler(TakeTurn takeTurn) {
        this.takeTurn = takeTurn;
    }

    @Override
    public RecordOutcome handle(QueueMessage message) {
        if (!EndpointId.isValid(message.body())) {
            return new RecordOutcome.Park("not an endpoint id");
        }
        takeTurn.handle(new EndpointId(message.body()));
        return new RecordOutcome.Done();
    }
}
