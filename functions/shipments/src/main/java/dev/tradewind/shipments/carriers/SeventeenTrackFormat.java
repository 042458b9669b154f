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

/**
 * 17TRACK v2.2 and v2.4: the lists of all carriers on the way (of origin, of destination) are one history, under the carrier that the
 * number was registered for. A stop of tracking says nothing of the parcel. An event's own word is its sub-status, in earlier
 * versions its stage; one without either is a scan between milestones.
 */
final class SeventeenTrackFormat implements CarrierFormat {
    private final Normaliser normaliser;
    private final Times times;

    SeventeenTrackFormat(Normaliser normaliser, Times times) {
        this.normaliser = normaliser;
        this.times = times;
    }

    @Override
    public Optional<CarrierReport> read(JsonNode body) throws Unreadable {
        Reading push = Reading.of(body);
        String event = push.word("event").orElseThrow(() -> new Unreadable("event is missing"));
        return event.equals("TRACKING_UPDATED") ? Optional.of(report(push.orEmpty("data"))) : Optional.empty();
    }

    private CarrierReport report(Reading data) throws Unreadable {
        Reading info = data.orEmpty("track_info");
        List<Reading> providers = info.orEmpty("tracking").items("providers");
        List<Scan> scans = new ArrayList<>();
        for (Reading provider : providers) {
            scans.addAll(scans(provider));
        }
        Parcel parcel = Parcels.of(carrier(data, providers), data.word("number"));
        Reading latest = info.orEmpty("latest_status");
        Words words = words(latest.word("sub_status"), latest.word("status"));
        Standing now = new Standing(words, at(info.orEmpty("latest_event")));
        var expected = times.expected(info.orEmpty("time_metrics").orEmpty("estimated_delivery_date").word("to"));
        return normaliser.report(new Told(parcel, scans, Optional.of(now), Optional.empty(), expected, false));
    }

    private List<Scan> scans(Reading provider) throws Unreadable {
        List<Scan> scans = new ArrayList<>();
        for (Reading event : provider.items("events")) {
            Words words = words(event.word("sub_status"), event.word("stage"));
            Place place = place(event);
            Optional<String> text = event.text("description");
            at(event).ifPresent(at -> scans.add(Scan.of(at, words, place, text)));
        }
        return scans;
    }

    /** The time at the place, which is not always known; else the same in UTC. */
    private Optional<OffsetDateTime> at(Reading event) throws Unreadable {
        Optional<OffsetDateTime> local = times.happened(event.word("time_iso"));
        return local.isPresent() ? local : times.happened(event.word("time_utc"));
    }

    private static Words words(Optional<String> finer, Optional<String> coarser) {
        return finer.or(() -> coarser).map(Words::of).orElse(Words.NONE);
    }

    private static Place place(Reading event) throws Unreadable {
        Place place = event.orEmpty("address").place("city", "state", "postal_code", "country");
        Optional<String> location = event.word("location");
        return place.equals(Place.UNKNOWN) ? new Place(location, Optional.empty(), Optional.empty(), Optional.empty()) : place;
    }

    /** Zero stands for a carrier that 17TRACK has yet to find out. */
    private static Optional<String> carrier(Reading data, List<Reading> providers) throws Unreadable {
        Optional<String> given = data.word("carrier").filter(key -> !key.equals("0"));
        return given.isPresent() || providers.isEmpty() ? given : providers.getFirst().orEmpty("provider").word("key");
    }
}
