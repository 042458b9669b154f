package dev.tradewind.shipments;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.Money;
import dev.tradewind.lambda.Invocation;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.shipments.model.Claim;
import dev.tradewind.shipments.model.ColdChain;
import dev.tradewind.shipments.model.Concern;
import dev.tradewind.shipments.model.Excursion;
import dev.tradewind.shipments.model.Moments;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.Timeline;
import dev.tradewind.shipments.model.TrackingDetail;
import dev.tradewind.shipments.model.TrackingEvent;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What others may know of shipments: ids, words and times, nothing personal. */
@Singleton
final class ShipmentEvents {
    static final String REGISTERED = "ShipmentRegistered";
    static final String MOVED = "ShipmentMoved";
    static final String DELIVERED = "ShipmentDelivered";
    static final String OVERDUE = "ShipmentOverdue";
    static final String CANCELLED = "ShipmentCancelled";

    static final String COLD_CHAIN = "ColdChainJudged";
    static final String CLAIM = "ClaimMoved";
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

    /** The payload of them all. */
    @Serdeable
    record Payload(@JsonProperty("shipment_id") String shipment, @JsonProperty("order_id") String order,
            @JsonProperty("merchant_id") String merchant, String carrier, @JsonProperty("tracking_number") String number, List<Line> lines,
            String status, Optional<String> detail, @JsonProperty("happened_at") Optional<String> happenedAt, Optional<String> concern) {}

    /** The payload of {@link #COLD_CHAIN}. */
    @Serdeable
    record ColdPayload(@JsonProperty("shipment_id") String shipment, @JsonProperty("order_id") String order,
            @JsonProperty("merchant_id") String merchant, String verdict, int excursions,
            @JsonProperty("longest_excursion") Optional<String> longest) {}

    /** Money on the wire. */
    @Serdeable
    record Amount(long amount, String currency) {
        static Amount of(Money money) {
            return new Amount(money.minor(), money.currency().code());
        }
    }

    /** The payload of {@link #CLAIM}. */
    @Serdeable
    record ClaimPayload(@JsonProperty("shipment_id") String shipment, @JsonProperty("order_id") String order,
            @JsonProperty("merchant_id") String merchant, String kind, String status, Optional<Amount> asked, Optional<Amount> paid) {}

    EventEnvelope registered(Shipment shipment) {
        return event(REGISTERED, shipment, Optional.empty(), Optional.empty());
    }

    /** Its units may be shipped anew. */
    EventEnvelope cancelled(Shipment shipment) {
        return event(CANCELLED, shipment, Optional.empty(), Optional.empty());
    }

    /** What has changed: where the shipment stands, once that it arrived, and what is wrong with it now and was not before. */
    List<EventEnvelope> between(Shipment before, Shipment after) {
        List<EventEnvelope> told = new ArrayList<>();
        if (!place(before).equals(place(after))) {
            told.add(event(MOVED, after, after.standing().by().map(TrackingEvent::at), Optional.empty()));
        }
        Optional<OffsetDateTime> arrived = after.deliveredAt().filter(_ -> before.deliveredAt().isEmpty());
        arrived.ifPresent(_ -> told.add(event(DELIVERED, after, arrived, Optional.empty())));
        after.concerns().stream().filter(concern -> !before.concerns().contains(concern)).sorted()
                .forEach(concern -> told.add(event(OVERDUE, after, after.standing().by().map(TrackingEvent::at), Optional.of(concern))));
        return told;
    }

    /** What was found of the cold chain, where that has changed. */
    EventEnvelope coldChain(Shipment shipment, ColdChain chain) {
        ColdPayload payload = new ColdPayload(shipment.id().value(), shipment.order().value(), shipment.merchant().value(),
                chain.verdict().word(), chain.excursionCount(),
                chain.excursions().stream().map(Excursion::duration).max(Comparator.naturalOrder()).map(Duration::toString));
        return envelope(COLD_CHAIN, shipment, payload);
    }

    /** That a claim is open, or came further. */
    EventEnvelope claim(Shipment shipment, Claim claim) {
        return envelope(CLAIM, shipment, new ClaimPayload(shipment.id().value(), shipment.order().value(), shipment.merchant().value(),
                claim.kind().word(), claim.status().word(), claim.asked().map(Amount::of), claim.paid().map(Amount::of)));
    }

    private EventEnvelope envelope(String type, Shipment shipment, Object payload) {
        return new EventEnvelope(ids.eventId(), type, 1, clock.instant(), shipment.id().value(), Invocation.current().correlationId(),
                new String(json.write(payload), StandardCharsets.UTF_8));
    }

    private static List<Object> place(Shipment shipment) {
        return List.of(shipment.standing().status(), shipment.standing().by().flatMap(TrackingEvent::detail));
    }

    private EventEnvelope event(String type, Shipment shipment, Optional<OffsetDateTime> at, Optional<Concern> concern) {
        Timeline.Standing standing = shipment.standing();
        Parcel first = shipment.parcels().getFirst().parcel();
        Payload payload = new Payload(shipment.id().value(), shipment.order().value(), shipment.merchant().value(), first.carrier(),
                first.number(), shipment.lines().stream().map(line -> new Line(line.id(), line.quantity())).toList(),
                standing.status().word(), standing.by().flatMap(TrackingEvent::detail).map(TrackingDetail::word),
                at.map(Moments::text), concern.map(Concern::word));
        return envelope(type, shipment, payload);
    }
}
