package dev.tradewind.shipments.dynamo;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.shipments.model.ColdChainLimits;
import dev.tradewind.shipments.model.Concern;
import dev.tradewind.shipments.model.Expectation;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.Place;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.model.ShippedLine;
import dev.tradewind.shipments.model.Terms;
import dev.tradewind.shipments.model.Timeline;
import dev.tradewind.shipments.model.Tracked;
import dev.tradewind.shipments.model.TrackingDetail;
import dev.tradewind.shipments.model.TrackingEvent;
import dev.tradewind.shipments.model.TrackingStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A shipment's stored body. Times are texts, so that the offset of the place stays. */
@Serdeable
record StoredShipment(String order, String merchant, List<ShippedLine> lines, List<OneParcel> parcels, Agreed terms, String registeredAt,
        Optional<String> cancelledAt, List<String> concerns, Optional<String> due) {
    /** A parcel's stored form. */
    @Serdeable
    record OneParcel(String carrier, String number, Optional<String> expected, Optional<String> expectedAsOf, List<Event> events) {
        static OneParcel of(Tracked tracked) {
            return new OneParcel(tracked.parcel().carrier(), tracked.parcel().number(),
                    tracked.expected().map(expectation -> expectation.by().toString()),
                    tracked.expected().map(expectation -> expectation.asOf().toString()),
                    tracked.timeline().events().stream().map(Event::of).toList());
        }

        Tracked tracked() {
            Optional<Expectation> expectation = expected
                    .map(by -> new Expectation(OffsetDateTime.parse(by), Instant.parse(expectedAsOf.orElseThrow())));
            return new Tracked(new Parcel(carrier, number), expectation,
                    new Timeline(events == null ? List.of() : events.stream().map(Event::event).toList()));
        }
    }

    /** The terms' stored form. */
    @Serdeable
    record Agreed(Optional<String> promised, Optional<Cold> cold, Optional<String> from, Optional<String> to) {
        static Agreed of(Terms terms) {
            return new Agreed(terms.promised().map(Object::toString), terms.cold().map(Cold::of), terms.from().map(CountryCode::value),
                    terms.to().map(CountryCode::value));
        }

        Terms terms() {
            return new Terms(promised.map(OffsetDateTime::parse), cold.map(Cold::limits), from.map(CountryCode::new),
                    to.map(CountryCode::new));
        }
    }

    /** The temperature limits' stored form. */
    @Serdeable
    record Cold(int lowest, int highest, String tolerance) {
        static Cold of(ColdChainLimits limits) {
            return new Cold(limits.lowest(), limits.highest(), limits.tolerance().toString());
        }

        ColdChainLimits limits() {
            return new ColdChainLimits(lowest, highest, Duration.parse(tolerance));
        }
    }

    /** A tracking event's stored form. */
    @Serdeable
    record Event(String id, String at, String status, Optional<String> detail, String raw, Optional<String> text, Place place,
            Optional<String> signedBy, Optional<Boolean> reckoned) {
        static Event of(TrackingEvent event) {
            return new Event(event.id(), event.at().toString(), event.status().name(), event.detail().map(Enum::name), event.raw(),
                    event.text(), event.place(), event.signedBy(), Optional.of(true).filter(_ -> event.reckoned()));
        }

        TrackingEvent event() {
            return new TrackingEvent(id, OffsetDateTime.parse(at), TrackingStatus.valueOf(status), detail.map(TrackingDetail::valueOf), raw,
                    text, place, signedBy, reckoned.isPresent());
        }
    }

    static StoredShipment of(Shipment shipment) {
        return new StoredShipment(shipment.order().value(), shipment.merchant().value(), shipment.lines(),
                shipment.parcels().stream().map(OneParcel::of).toList(), Agreed.of(shipment.terms()), shipment.registeredAt().toString(),
                shipment.cancelledAt().map(Object::toString), shipment.concerns().stream().sorted().map(Enum::name).toList(),
                shipment.due().map(Object::toString));
    }

    Shipment shipment(ShipmentId id, long version) {
        List<String> known = concerns == null ? List.of() : concerns;
        return new Shipment(id, version, new OrderId(order), new MerchantId(merchant), lines,
                parcels.stream().map(OneParcel::tracked).toList(), terms.terms(), Instant.parse(registeredAt),
                cancelledAt.map(Instant::parse), known.stream().map(Concern::valueOf).collect(Collectors.toSet()),
                due.map(Instant::parse));
    }
}
