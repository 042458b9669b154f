package dev.tradewind.shipments.dynamo;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tradewind.shipments.model.Concern;
import dev.tradewind.shipments.model.Moments;
import dev.tradewind.shipments.model.OrderSummary;
import dev.tradewind.shipments.model.Place;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShippedLine;
import dev.tradewind.shipments.model.Tracked;
import dev.tradewind.shipments.model.TrackingDetail;
import dev.tradewind.shipments.model.TrackingEvent;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/** The stored body of what an order says of a shipment. Others read it, so its names are those of the wire. */
@Serdeable
record StoredSummary(@JsonProperty("merchant_id") String merchant, String status, Optional<String> detail, List<ShippedLine> lines,
        List<OneParcel> parcels, @JsonProperty("promised_by") Optional<String> promised,
        @JsonProperty("delivered_at") Optional<String> deliveredAt, List<String> concerns, List<Move> events) {
    /** A parcel. */
    @Serdeable
    record OneParcel(String carrier, @JsonProperty("tracking_number") String number, String status,
            @JsonProperty("expected_at") Optional<String> expected) {
        static OneParcel of(Tracked tracked) {
            return new OneParcel(tracked.parcel().carrier(), tracked.parcel().number(), tracked.status().word(),
                    tracked.expected().map(expectation -> Moments.text(expectation.by())));
        }
    }

    /** What changed where a parcel stands. */
    @Serdeable
    record Move(String id, @JsonProperty("occurred_at") String at, String status, Optional<String> detail, String carrier,
            @JsonProperty("tracking_number") String number, Optional<String> city, Optional<String> country) {
        static Move of(OrderSummary.Move move) {
            TrackingEvent event = move.event();
            Place place = event.place();
            return new Move(event.id(), Moments.text(event.at()), event.status().word(), event.detail().map(TrackingDetail::word),
                    move.parcel().carrier(), move.parcel().number(), place.city(), place.country());
        }
    }

    static StoredSummary of(OrderSummary summary) {
        Shipment shipment = summary.shipment();
        return new StoredSummary(shipment.merchant().value(), shipment.standing().status().word(),
                shipment.standing().by().flatMap(TrackingEvent::detail).map(TrackingDetail::word), shipment.lines(),
                shipment.parcels().stream().map(OneParcel::of).toList(), shipment.terms().promised().map(Moments::text),
                shipment.deliveredAt().map(Moments::text), shipment.concerns().stream().sorted().map(Concern::word).toList(),
                summary.moves().stream().map(Move::of).toList());
    }
}
