package dev.tradewind.shipments.dynamo;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.Place;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.model.ShippedLine;
import dev.tradewind.shipments.model.Timeline;
import dev.tradewind.shipments.model.TrackingDetail;
import dev.tradewind.shipments.model.TrackingEvent;
import dev.tradewind.shipments.model.TrackingStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** A shipment's stored body. Times are texts, so that the offset of the place stays. */
@Serdeable
record StoredShipment(String order, String merchant, List<ShippedLine> lines, String carrier, String number, Optional<String> promised,
        Optional<String> expected, String registeredAt, List<Event> events) {
    /** A tracking event's stored form. */
    @Serdeable
    record Event(String id, String at, String status, Optional<String> detail, String raw, Optional<String> text, Place place,
            Optional<String> signedBy) {
        static Event of(TrackingEvent event) {
            return new Event(event.id(), event.at().toString(), event.status().name(), event.detail().map(Enum::name), event.raw(),
                    event.text(), event.place(), event.signedBy());
        }

        TrackingEvent event() {
            return new TrackingEvent(id, OffsetDateTime.parse(at), TrackingStatus.valueOf(status), detail.map(TrackingDetail::valueOf), raw,
                    text, place, signedBy);
        }
    }

    static StoredShipment of(Shipment shipment) {
        return new StoredShipment(shipment.order().value(), shipment.merchant().value(), shipment.lines(), shipment.parcel().carrier(),
                shipment.parcel().number(), shipment.promised().map(Object::toString), shipment.expected().map(Object::toString),
                shipment.registeredAt().toString(), shipment.timeline().events().stream().map(Event::of).toList());
    }

    Shipment shipment(ShipmentId id, long version) {
        List<TrackingEvent> happened = events == null ? List.of() : events.stream().map(Event::event).toList();
        return new Shipment(id, version, new OrderId(order), new MerchantId(merchant), lines, new Parcel(carrier, number),
                promised.map(OffsetDateTime::parse), expected.map(OffsetDateTime::parse), Instant.parse(registeredAt),
                new Timeline(happened));
    }
}
