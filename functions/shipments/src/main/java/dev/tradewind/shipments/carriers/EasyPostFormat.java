package dev.tradewind.shipments.carriers;

import dev.tradewind.shipments.carriers.Told.Standing;
import dev.tradewind.shipments.model.CarrierReport;
import dev.tradewind.shipments.model.Parcel;
import io.micronaut.json.tree.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * EasyPost's Event with a Tracker as its result: the whole history each time. Details have no ids of their own (the Event's is that
 * of the posting). Times have the offset Z, though some carriers' are local times [unconfirmed].
 */
final class EasyPostFormat implements CarrierFormat {
    private final Normaliser normaliser;
    private final Times times;

    EasyPostFormat(Normaliser normaliser, Times times) {
        this.normaliser = normaliser;
        this.times = times;
    }

    @Override
    public Optional<CarrierReport> read(JsonNode body) throws Unreadable {
        Reading event = Reading.of(body);
        String about = event.word("description").orElseThrow(() -> new Unreadable("description is missing"));
        return about.startsWith("tracker.") ? Optional.of(report(event, event.orEmpty("result"))) : Optional.empty();
    }

    private CarrierReport report(Reading event, Reading tracker) throws Unreadable {
        Parcel parcel = Parcels.of(tracker.word("carrier"), tracker.word("tracking_code"));
        Words words = tracker.words("status", "status_detail");
        Standing now = new Standing(words, times.happened(tracker.word("updated_at")));
        boolean test = isTest(event) || isTest(tracker);
        return normaliser.report(new Told(parcel, scans(tracker), Optional.of(now), tracker.word("signed_by"),
                times.expected(tracker.word("est_delivery_date")), test));
    }

    private List<Scan> scans(Reading tracker) throws Unreadable {
        List<Scan> scans = new ArrayList<>();
        for (Reading detail : tracker.items("tracking_details")) {
            Optional<OffsetDateTime> at = times.happened(detail.word("datetime"));
            if (at.isPresent()) {
                var place = detail.orEmpty("tracking_location").place("city", "state", "zip", "country");
                scans.add(Scan.of(at.get(), detail.words("status", "status_detail"), place, detail.text("message")));
            }
        }
        return scans;
    }

    private static boolean isTest(Reading reading) throws Unreadable {
        return reading.word("mode").filter("test"::equals).isPresent();
    }
}
