package dev.tradewind.checkout;

import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.port.Mailer;
import dev.tradewind.checkout.port.SentMails;
import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.lambda.log.Log;
import dev.tradewind.lambda.log.LogField;
import dev.tradewind.lambda.queue.RecordOutcome;
import jakarta.inject.Singleton;

/**
 * Confirms a placed order to its buyer. The mail is sent first and recorded after: stopped in between, the buyer gets it twice, while the
 * other order could lose it. A redelivery after the record sends nothing (trap 24).
 */
@Singleton
class ConfirmOrder {
    private final OrderConfirmation confirmation;
    private final Mailer mailer;
    private final SentMails sentMails;

    ConfirmOrder(OrderConfirmation confirmation, Mailer mailer, SentMails sentMails) {
        this.confirmation = confirmation;
        this.mailer = mailer;
        this.sentMails = sentMails;
    }

    /** Sends the mail that {@code placed} asks for, unless it was sent. */
    RecordOutcome confirm(EventEnvelope placed, Order order) {
        return sentMails.wasSent(placed.id()) ? new RecordOutcome.Done() : send(order, placed);
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
