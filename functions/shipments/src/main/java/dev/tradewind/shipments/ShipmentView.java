package dev.tradewind.shipments;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tradewind.shipments.model.Place;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShippedLine;
import dev.tradewind.shipments.model.Timeline;
import dev.tradewind.shipments.model.TrackingDetail;
import dev.tradewind.shipments.model.TrackingEvent;
import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** A shipment as its merchant sees it, with the whole timeline. Times keep the offset of the place where it happened. */
@Serdeable
record ShipmentView(String id, @JsonProperty("order_id") String order, @JsonProperty("merchant_id") String merchant, List<Line> lines,
        String carrier, @JsonProperty("tracking_number") String number, String status, Optional<String> detail,
        @JsonProperty("registered_at") String registeredAt, @JsonProperty("promised_by") Optional<String> promised,
        @JsonProperty("expected_at") Optional<String> expected, @JsonProperty("delivered_at") Optional<String> deliveredAt,
        List<Event> events) {
    /** Units of an order's line. */
    @Serdeable
    record Line(String id, int quantity) {
        static Line of(ShippedLine line) {
            return new Line(line.id(), line.quantity());
        }
    }

    /** One thing that happened. */
    @Serdeable
    record Event(String id, @JsonProperty("occurred_at") String at, String status, Optional<String> detail,
            @JsonProperty("carrier_status") String raw, Optional<String> description, Optional<String> city, Optional<String> region,
            @JsonProperty("postal_code") Optional<String> postalCode, Optional<String> country,
            @JsonProperty("signed_by") Optional<String> signedBy) {
        static Event of(TrackingEvent event) {
            Place place = event.place();
            return new Event(event.id(), event.at().toString(), event.status().word(), event.detail().map(TrackingDetail::word),
                    event.raw(), event.text(), place.city(), place.region(), place.postalCode(), place.country(), event.signedBy());
        }
    }

    static ShipmentView of(Shipment shipment) {
        Timeline timeline = shipment.timeline();
        Timeline.Standing standing = timeline.standing();
        return new ShipmentView(shipment.id().value(), shipment.order().value(), shipment.merchant().value(),
                shipment.lines().stream().map(Line::of).toList(), shipment.parcel().carrier(), shipment.parcel().number(),
                standing.status().word(), standing.by().flatMap(TrackingEvent::detail).map(TrackingDetail::word),
                shipment.registeredAt().toString(), shipment.promised().map(OffsetDateTime::toString),
                shipment.expected().map(OffsetDateTime::toString), timeline.deliveredAt().map(OffsetDateTime::toString),
                timeline.events().stream().map(Event::of).toList());
    }
}
