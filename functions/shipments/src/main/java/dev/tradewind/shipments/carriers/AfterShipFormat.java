package dev.tradewind.shipments.carriers;

import dev.tradewind.shipments.carriers.Told.Standing;
import dev.tradewind.shipments.model.CarrierReport;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.Place;
import io.micronaut.json.tree.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** AfterShip's {@code tracking_update}: all checkpoints each time. Some carriers' checkpoints have no offset; they are taken as UTC. */
final class AfterShipFormat implements CarrierFormat {
    private final Normaliser normaliser;
    private final Times times;

    AfterShipFormat(Normaliser normaliser, Times times) {
        this.normaliser = normaliser;
        this.times = times;
    }

    @Override
    public Optional<CarrierReport> read(JsonNode body) throws Unreadable {
        Reading webhook = Reading.of(body);
        boolean update = webhook.word("event").filter(event -> !event.equals("tracking_update")).isEmpty();
        return update ? Optional.of(report(webhook.orEmpty("msg"))) : Optional.empty();
    }

    private CarrierReport report(Reading tracking) throws Unreadable {
        Parcel parcel = Parcels.of(tracking.word("slug"), tracking.word("tracking_number"));
        List<Scan> scans = new ArrayList<>();
        for (Reading checkpoint : tracking.items("checkpoints")) {
            Optional<OffsetDateTime> at = times.happened(checkpoint.word("checkpoint_time"));
            if (at.isPresent()) {
                scans.add(Scan.of(at.get(), checkpoint.words("tag", "subtag"), place(checkpoint), checkpoint.text("message")));
            }
        }
        Standing now = new Standing(tracking.words("tag", "subtag"), times.happened(tracking.word("updated_at")));
        return normaliser.report(new Told(parcel, scans, Optional.of(now), tracking.word("signed_by"), expected(tracking), false));
    }

    private Optional<OffsetDateTime> expected(Reading tracking) throws Unreadable {
        Optional<String> byCourier = tracking.orEmpty("courier_estimated_delivery_date").word("estimated_delivery_date");
        return times.expected(byCourier.or(new Said(tracking.word("expected_delivery"))::text));
    }

    private static Place place(Reading checkpoint) throws Unreadable {
        Place place = checkpoint.place("city", "state", "zip", "country_iso3");
        Optional<String> postal = place.postalCode().or(new Said(checkpoint.word("postal_code"))::text);
        Optional<String> city = place.city().or(new Said(checkpoint.word("location"))::text);
        Optional<String> country = place.country().or(new Said(checkpoint.word("country_region"))::text);
        return new Place(city, place.region(), postal, country.map(Countries::alpha2));
    }

    /** Read beforehand, as a supplier may not throw. */
    private record Said(Optional<String> text) {}
}
