package dev.tradewind.shipments;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.shipments.customs.model.Customs;
import dev.tradewind.shipments.model.ColdChainLimits;
import dev.tradewind.shipments.model.Concern;
import dev.tradewind.shipments.model.Degrees;
import dev.tradewind.shipments.model.Estimate;
import dev.tradewind.shipments.model.Lanes;
import dev.tradewind.shipments.model.Moments;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.Place;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShippedLine;
import dev.tradewind.shipments.model.Tracked;
import dev.tradewind.shipments.model.TrackingDetail;
import dev.tradewind.shipments.model.TrackingEvent;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A shipment as its merchant sees it, with the whole timeline. Times keep the offset of the place where it happened. */
@Serdeable
record ShipmentView(String id, @JsonProperty("order_id") String order, @JsonProperty("merchant_id") String merchant, List<Line> lines,
        String carrier, @JsonProperty("tracking_number") String number, List<OneParcel> parcels, String status, Optional<String> detail,
        List<String> concerns, @JsonProperty("registered_at") String registeredAt, @JsonProperty("promised_by") Optional<String> promised,
        @JsonProperty("ships_from") Optional<String> from, @JsonProperty("ships_to") Optional<String> to,
        @JsonProperty("cold_chain") Optional<Cold> cold, Optional<Arrival> estimate,
        @JsonProperty("delivered_at") Optional<String> deliveredAt, @JsonProperty("cancelled_at") Optional<String> cancelledAt,
        List<Event> events, Optional<CustomsView> customs) {
    /** Units of an order's line. */
    @Serdeable
    record Line(String id, int quantity) {
        static Line of(ShippedLine line) {
            return new Line(line.id(), line.quantity());
        }
    }

    /** A parcel, and where it stands. */
    @Serdeable
    record OneParcel(String carrier, @JsonProperty("tracking_number") String number, String status,
            @JsonProperty("delivered_at") Optional<String> deliveredAt) {
        static OneParcel of(Tracked tracked) {
            return new OneParcel(tracked.parcel().carrier(), tracked.parcel().number(), tracked.status().word(),
                    tracked.timeline().deliveredAt().map(Moments::text));
        }
    }

    /** What temperatures it bears. */
    @Serdeable
    record Cold(@JsonProperty("min_celsius") BigDecimal lowest, @JsonProperty("max_celsius") BigDecimal highest, String tolerance) {
        static Cold of(ColdChainLimits limits) {
            return new Cold(Degrees.celsius(limits.lowest()), Degrees.celsius(limits.highest()), limits.tolerance().toString());
        }
    }

    /** When it should arrive, and who says so. */
    @Serdeable
    record Arrival(String at, String by) {
        static Arrival of(Estimate estimate) {
            return new Arrival(Moments.text(estimate.at()), estimate.by().word());
        }
    }

    /** One thing that happened. */
    @Serdeable
    record Event(String id, @JsonProperty("tracking_number") String number, @JsonProperty("occurred_at") String at, String status,
            Optional<String> detail, @JsonProperty("carrier_status") String raw, Optional<String> description, Optional<String> city,
            Optional<String> region, @JsonProperty("postal_code") Optional<String> postalCode, Optional<String> country,
            @JsonProperty("signed_by") Optional<String> signedBy) {
        static Event of(Parcel parcel, TrackingEvent event) {
            Place place = event.place();
            return new Event(event.id(), parcel.number(), Moments.text(event.at()), event.status().word(),
                    event.detail().map(TrackingDetail::word), event.raw(), event.text(), place.city(), place.region(), place.postalCode(),
                    place.country(), event.signedBy());
        }
    }

    private record Happened(Parcel parcel, TrackingEvent event) {}

    /** Without what customs data it has. */
    static ShipmentView of(Shipment shipment, Lanes lanes) {
        return of(shipment, lanes, Optional.empty());
    }

    static ShipmentView of(Shipment shipment, Lanes lanes, Optional<Customs> customs) {
        Parcel first = shipment.parcels().getFirst().parcel();
        return new ShipmentView(shipment.id().value(), shipment.order().value(), shipment.merchant().value(),
                shipment.lines().stream().map(Line::of).toList(), first.carrier(), first.number(),
                shipment.parcels().stream().map(OneParcel::of).toList(), shipment.standing().status().word(),
                shipment.standing().by().flatMap(TrackingEvent::detail).map(TrackingDetail::word),
                shipment.concerns().stream().sorted().map(Concern::word).toList(), shipment.registeredAt().toString(),
                shipment.terms().promised().map(Moments::text), shipment.terms().from().map(CountryCode::value),
                shipment.terms().to().map(CountryCode::value), shipment.terms().cold().map(Cold::of),
                Estimate.of(shipment, lanes).map(Arrival::of), shipment.deliveredAt().map(Moments::text),
                shipment.cancelledAt().map(Object::toString), events(shipment), customs.map(CustomsView::of));
    }

    private static List<Event> events(Shipment shipment) {
        return shipment.parcels().stream()
                .flatMap(tracked -> tracked.timeline().events().stream().map(event -> new Happened(tracked.parcel(), event)))
                .sorted(Comparator.comparing(Happened::event, TrackingEvent.IN_TIME)).map(one -> Event.of(one.parcel(), one.event()))
                .toList();
    }
}
