package dev.tradewind.checkout;

import dev.tradewind.checkout.model.OrderLife;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.checkout.ucp.OrderView;
import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.queue.EventMessages;
import dev.tradewind.lambda.queue.QueueHandler;
import dev.tradewind.lambda.queue.QueueMessage;
import dev.tradewind.lambda.queue.RecordOutcome;
import dev.tradewind.webhookdelivery.Deliver;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Owner;
import dev.tradewind.webhookdelivery.model.Telling;
import dev.tradewind.webhookdelivery.port.Endpoints;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Messages of the queue {@code changes}: events of orders and their shipments. The platform that an order was made through is told of it,
 * if an operator has registered where; always the whole order, as it stands now, so the order in which events come does not matter. When
 * the order was placed, its buyer is told too: one message for both, since each message costs as much as what it does.
 */
@Singleton
final class OrderChangeHandler implements QueueHandler {
    private static final String PLACED = "OrderPlaced";

    private final Checkouts checkouts;
    private final ConfirmOrder confirmation;
    private final Endpoints endpoints;
    private final Deliver deliver;
    private final OrderView orders;

    OrderChangeHandler(Checkouts checkouts, ConfirmOrder confirmation, Endpoints endpoints, Deliver deliver, OrderView orders) {
        this.checkouts = checkouts;
        this.confirmation = confirmation;
        this.endpoints = endpoints;
        this.deliver = deliver;
        this.orders = orders;
    }

    @Override
    public RecordOutcome handle(QueueMessage message) {
        Optional<EventEnvelope> event = EventMessages.read(message);
        return event.flatMap(OrderChangeHandler::order).map(order -> told(event.get(), order))
                .orElseGet(() -> new RecordOutcome.Park("not an event of an order"));
    }

    private RecordOutcome told(EventEnvelope event, OrderId id) {
        return checkouts.life(id).map(life -> told(event, life)).orElseGet(() -> new RecordOutcome.Park("no such order"));
    }

    /** Neither of the two keeps the other waiting: whichever fails, the other is told, and is not told again by the next try. */
    private RecordOutcome told(EventEnvelope event, OrderLife life) {
        try {
            tellPlatform(event, life);
        } catch (RuntimeException failure) {
            tellBuyer(event, life);
            throw failure;
        }
        return tellBuyer(event, life);
    }

    private void tellPlatform(EventEnvelope event, OrderLife life) {
        life.order().platform().flatMap(this::endpoint).filter(endpoint -> endpoint.wants(event.type()))
                .ifPresent(endpoint -> deliver.handle(endpoint,
                        new Telling(event.id(), event.type(), event.occurredAt(), orders.shown(life).body())));
    }

    private RecordOutcome tellBuyer(EventEnvelope event, OrderLife life) {
        return event.type().equals(PLACED) ? confirmation.confirm(event, life.order()) : new RecordOutcome.Done();
    }

    private Optional<Endpoint> endpoint(String profile) {
        return endpoints.find(new Owner.Platforms(), EndpointId.ofPlatform(profile));
    }

    /** The order that the event is about: its subject, or what a shipment's payload names. */
    private static Optional<OrderId> order(EventEnvelope event) {
        Optional<String> named = event.type().equals(PLACED)
                ? Optional.of(event.subject())
                : Json.parse(event.payload().getBytes(StandardCharsets.UTF_8)).filter(JsonNode::isObject)
                        .flatMap(payload -> Optional.ofNullable(payload.get("order_id"))).filter(JsonNode::isString)
                        .map(JsonNode::getStringValue);
        return named.filter(OrderId::isValid).map(OrderId::new);
    }
}
