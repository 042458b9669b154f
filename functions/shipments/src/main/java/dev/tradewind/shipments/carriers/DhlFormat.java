package dev.tradewind.shipments.carriers;

import dev.tradewind.shipments.model.CarrierReport;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.Place;
import io.micronaut.json.tree.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * DHL's Unified Push: shipments in the form of its tracking API ({@code shipments}, {@code shipment} or one alone: the divisions
 * differ [unconfirmed]). DHL eCommerce Americas posts {@code packages} with all events each time, see {@link DhlECommerce}. All
 * divisions are the carrier {@code dhl}. Many divisions give the local time of the place without offset; it is taken as UTC.
 */
final class DhlFormat implements CarrierFormat {
    private final Normaliser normaliser;
    private final Times times;

    DhlFormat(Normaliser normaliser, Times times) {
        this.normaliser = normaliser;
        this.times = times;
    }

    @Override
    public Optional<CarrierReport> read(JsonNode body) throws Unreadable {
        Reading push = Reading.of(body);
        if (push.has("packages")) {
            return Optional.of(normaliser.report(new DhlECommerce(times).told(Single.of(push.items("packages")))));
        }
        Reading shipment = push.has("shipments") ? Single.of(push.items("shipments")) : push.object("shipment").orElse(push);
        return Optional.of(normaliser.report(told(shipment)));
    }

    private Told told(Reading shipment) throws Unreadable {
        Parcel parcel = Parcels.of(Optional.of("dhl"), shipment.word("id"));
        List<Scan> scans = new ArrayList<>();
        for (Reading event : shipment.items("events")) {
            scan(event).ifPresent(scans::add);
        }
        scan(shipment.orEmpty("status")).ifPresent(scans::add);
        Reading taker = shipment.orEmpty("details").orEmpty("proofOfDelivery").orEmpty("signed");
        var expected = times.expected(shipment.word("estimatedTimeOfDelivery"));
        return new Told(parcel, scans, Optional.empty(), taker.word("name"), expected, false);
    }

    private Optional<Scan> scan(Reading event) throws Unreadable {
        Words words = event.word("statusCode").map(Words::of).orElse(Words.NONE);
        Reading address = event.orEmpty("location").orEmpty("address");
        Place place = address.place("addressLocality", "addressRegion", "postalCode", "countryCode");
        Optional<String> text = event.text("description");
        Optional<String> status = event.text("status");
        Optional<OffsetDateTime> at = times.happened(event.word("timestamp"));
        return at.map(time -> Scan.of(time, words, place, text.or(() -> status)));
    }
}
