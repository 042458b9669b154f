package dev.tradewind.shipments;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.queue.EventMessages;
import dev.tradewind.lambda.queue.QueueHandler;
import dev.tradewind.lambda.queue.QueueMessage;
import dev.tradewind.lambda.queue.RecordOutcome;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.port.Shipments;
import dev.tradewind.shipments.port.Shipments.Post;
import dev.tradewind.shipments.port.Shipments.Unshipped;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Messages of the queue {@code parcels}: {@code OrderPlaced}, whose lines can be shipped from then on; {@code ShipmentRegistered}, for
 * which carriers may have posted already; {@code ShipmentMoved}, with which customs may have had to do; {@code ShipmentDelivered}, with
 * which the cold chain ends.
 */
@Singleton
final class ParcelEventHandler implements QueueHandler {
    private final Shipments shipments;
    private final RecordPost recordPost;
    private final RecordReadings recordReadings;
    private final RecordHolds recordHolds;
    private final Clock clock;

    ParcelEventHandler(Shipments shipments, RecordPost recordPost, RecordReadings recordReadings, RecordHolds recordHolds,
            Clock clock) {
        this.shipments = shipments;
        this.recordPost = recordPost;
        this.recordReadings = recordReadings;
        this.recordHolds = recordHolds;
        this.clock = clock;
    }

    @Override
    public RecordOutcome handle(QueueMessage message) {
        Optional<EventEnvelope> event = EventMessages.read(message);
        return switch (event.map(EventEnvelope::type).orElse("")) {
            case "OrderPlaced" -> event.flatMap(ParcelEventHandler::lines).map(lines -> opened(event.get(), lines))
                    .orElseGet(() -> new RecordOutcome.Park("not lines of an order"));
            case ShipmentEvents.REGISTERED -> event.filter(one -> ShipmentId.isValid(one.subject())).map(this::caughtUp)
                    .orElseGet(() -> new RecordOutcome.Park("not a shipment"));
            case ShipmentEvents.DELIVERED -> event.filter(one -> ShipmentId.isValid(one.subject())).map(this::judged)
                    .orElseGet(() -> new RecordOutcome.Park("not a shipment"));
            case ShipmentEvents.MOVED -> event.map(EventEnvelope::subject).filter(ShipmentId::isValid).map(ShipmentId::new)
                    .filter(recordHolds::handle).<RecordOutcome>map(_ -> new RecordOutcome.Done())
                    .orElseGet(() -> new RecordOutcome.Park("not a shipment"));
            default -> new RecordOutcome.Park("not an event that concerns shipments");
        };
    }

    private RecordOutcome opened(EventEnvelope event, Map<String, Unshipped> lines) {
        shipments.open(new OrderId(event.subject()), lines);
        return new RecordOutcome.Done();
    }

    /** A post that cannot be used was kept for nothing, and does not keep the others back. */
    private RecordOutcome caughtUp(EventEnvelope event) {
        RecordOutcome all = new RecordOutcome.Done();
        List<Post> kept = shipments.find(new ShipmentId(event.subject())).stream().flatMap(shipment -> shipment.parcels().stream())
                .flatMap(parcel -> shipments.kept(parcel.parcel(), clock.instant()).stream()).toList();
        for (Post post : kept) {
            if (recordPost.handle(post) instanceof RecordPost.Outcome.Contended) {
                all = new RecordOutcome.Retry("contended");
            }
        }
        return all;
    }

    /** From the delivery on its temperature is the buyer's own, so what was measured since no longer counts. */
    private RecordOutcome judged(EventEnvelope event) {
        shipments.find(new ShipmentId(event.subject())).filter(shipment -> shipment.terms().cold().isPresent())
                .ifPresent(shipment -> recordReadings.handle(shipment, List.of()));
        return new RecordOutcome.Done();
    }

    private static Optional<Map<String, Unshipped>> lines(EventEnvelope event) {
        return Json.parse(event.payload().getBytes(StandardCharsets.UTF_8)).filter(_ -> OrderId.isValid(event.subject()))
                .flatMap(ParcelEventHandler::read);
    }

    private static Optional<Map<String, Unshipped>> read(JsonNode payload) {
        try {
            Map<String, Unshipped> lines = new HashMap<>();
            payload.get("lines").values().forEach(line -> lines.put(line.get("id").getStringValue(),
                    new Unshipped(new MerchantId(line.get("merchant_id").getStringValue()), line.get("quantity").getIntValue())));
            return Optional.of(lines).filter(read -> !read.isEmpty());
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException malformed) {
            return Optional.empty();
        }
    }
}
