package dev.tradewind.checkout;

import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.checkout.port.Mailer;
import dev.tradewind.checkout.port.SentMails;
import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.log.Log;
import dev.tradewind.lambda.log.LogField;
import dev.tradewind.lambda.queue.EventMessages;
import dev.tradewind.lambda.queue.QueueHandler;
import dev.tradewind.lambda.queue.QueueMessage;
import dev.tradewind.lambda.queue.RecordOutcome;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Messages of the queue {@code mail}: {@code OrderPlaced}. The mail is sent first and recorded after: stopped in between, the
 * buyer gets it twice, while the other order could lose it. A redelivery after the record sends nothing (trap 24).
 */
@Singleton
final class OrderMailHandler implements QueueHandler {
    private final Checkouts checkouts;
    private final OrderConfirmation confirmation;
    private final Mailer mailer;
    private final SentMails sentMails;

    OrderMailHandler(Checkouts checkouts, OrderConfirmation confirmation, Mailer mailer, SentMails sentMails) {
        this.checkouts = checkouts;
        this.confirmation = confirmation;
        this.mailer = mailer;
        this.sentMails = sentMails;
    }

    @Override
    public RecordOutcome handle(QueueMessage message) {
        Optional<EventEnvelope> event = EventMessages.read(message)
                .filter(each -> each.type().equals("OrderPlaced") && OrderId.isValid(each.subject()));
        return event.map(this::confirm).orElseGet(() -> new RecordOutcome.Park("not an OrderPlaced event"));
    }

    private RecordOutcome confirm(EventEnvelope event) {
        if (sentMails.wasSent(event.id())) {
            return new RecordOutcome.Done();
        }
        return checkouts.order(new OrderId(event.subject())).map(order -> send(order, event))
                .orElseGet(() -> new RecordOutcome.Park("no such order"));
    }

    private RecordOutcome send(Order order, EventEnvelope event) {
        if (order.buyer().email().isEmpty()) {
            Log.warn("order_without_email", LogField.ORDER_ID, order.id());
            return new RecordOutcome.Done();
        }
        return switch (mailer.send(confirmation.of(order, order.buyer().email().get()))) {
            case Mailer.Delivery.Accepted _ -> {
                sentMails.sent(event.id());
                yield new RecordOutcome.Done();
            }
            case Mailer.Delivery.Refused(String reason) -> new RecordOutcome.Park(reason);
        };
    }
}
