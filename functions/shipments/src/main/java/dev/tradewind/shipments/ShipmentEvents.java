package dev.tradewind.shipments;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.IdSource;
import dev.tradewind.lambda.Invocation;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.Timeline;
import dev.tradewind.shipments.model.TrackingDetail;
import dev.tradewind.shipments.model.TrackingEvent;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What others may know of shipments: ids, words and times, nothing personal. */
@Singleton
final class ShipmentEvents {
    static final String REGISTERED = "ShipmentRegistered";
    static final String MOVED = "ShipmentMoved";
    static final String DELIVERED = "ShipmentDelivered";

    private final IdSource ids;
    private final Json json;
    private final Clock clock;

    ShipmentEvents(IdSource ids, Json json, Clock clock) {
        this.ids = ids;
        this.json = json;
        this.clock = clock;
    }

    /** Units of an order's line. */
    @Serdeable
    record Line(String id, int quantity) {}

    /** The payload of all three. */
    @Serdeable
    record Payload(@JsonProperty("shipment_id") String shipment, @JsonProperty("order_id") String order,
            @JsonProperty("merchant_id") String merchant, String carrier, @JsonProperty("tracking_number") String number, List<Line> lines,
            String status, Optional<String> detail, @JsonProperty("happened_at") Optional<String> happenedAt) {}

    EventEnvelope registered(Shipment shipment) {
        return event(REGISTERED, shipment, Optional.empty());
    }

    /** What a carrier's report has changed: where the shipment stands, and, once, that it arrived. */
    List<EventEnvelope> between(Shipment before, Shipment after) {
        List<EventEnvelope> told = new ArrayList<>();
        Timeline.Standing standing = after.timeline().standing();
        if (!before.timeline().standing().status().equals(standing.status())) {
            told.add(event(MOVED, after, standing.by().map(TrackingEvent::at)));
        }
        Optional<OffsetDateTime> arrived = after.timeline().deliveredAt().filter(_ -> before.timeline().deliveredAt().isEmpty());
        arrived.ifPresent(at -> told.add(event(DELIVERED, after, Optional.of(at))));
        return told;
    }

    private EventEnvelope event(String type, Shipment shipment, Optional<OffsetDateTime> at) {
        Timeline.Standing standing = shipment.timeline().standing();
        Payload payload = new Payload(shipment.id().value(), shipment.order().value(), shipment.merchant().value(),
                shipment.parcel().carrier(), shipment.parcel().number(),
                shipment.lines().stream().map(line -> new Line(line.id(), line.quantity())).toList(), standing.status().word(),
                standing.by().flatMap(TrackingEvent::detail).map(TrackingDetail::word), at.map(OffsetDateTime::toString));
        return new EventEnvelope(ids.eventId(), type, 1, clock.instant(), shipment.id().value(), Invocation.current().correlationId(),
                new String(json.write(payload), StandardCharsets.UTF_8));
    }
}
