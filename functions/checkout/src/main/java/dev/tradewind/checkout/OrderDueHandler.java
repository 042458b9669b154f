package dev.tradewind.checkout;

import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.queue.QueueHandler;
import dev.tradewind.lambda.queue.QueueMessage;
import dev.tradewind.lambda.queue.RecordOutcome;
import jakarta.inject.Singleton;

/** Messages of the queue {@code orders}: the id of an order that should be looked after. */
@Singleton
public final class OrderDueHandler implements QueueHandler {
    private final LookAfterOrder lookAfterOrder;

    OrderDueHandler(LookAfterOrder lookAfterOrder) {
        this.lookAfterOrder = lookAfterOrder;
    }

    @Override
    public RecordOutcome handle(QueueMessage message) {
        OrderId id;
        try {
            id = new OrderId(message.body());
        } catch (IllegalArgumentException notAnId) {
            return new RecordOutcome.Park("not an order id");
        }
        return switch (lookAfterOrder.handle(id)) {
            case NOTHING_DUE, MOVED -> new RecordOutcome.Done();
            case OVERTAKEN -> new RecordOutcome.Retry("overtaken");
        };
    }
}
