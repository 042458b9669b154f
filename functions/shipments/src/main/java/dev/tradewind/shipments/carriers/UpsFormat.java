package dev.tradewind.shipments.carriers;

import dev.tradewind.shipments.model.CarrierReport;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.Place;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * UPS Track Alert v2: one activity each time, without id, without mark for tests. What is blank is not said. Its words are the type
 * and, as the finer one, the three digits of {@code descriptionCode}, else the two letters of {@code code}.
 */
final class UpsFormat implements CarrierFormat {
    private final Normaliser normaliser;
    private final Times times;

    UpsFormat(Normaliser normaliser, Times times) {
        this.normaliser = normaliser;
        this.times = times;
    }

    @Override
    public Optional<CarrierReport> read(JsonNode body) throws Unreadable {
        Reading activity = Reading.of(body);
        Parcel parcel = Parcels.of(Optional.of("ups"), activity.word("trackingNumber"));
        UpsTime time = UpsTime.of(activity);
        Reading status = activity.orEmpty("activityStatus");
        Place place = activity.orEmpty("activityLocation").place("city", "stateProvince", "postalCode", "country");
        Scan scan = Scan.of(time.at(times), words(status), place, status.text("description")).signedBy(activity.word("receivedBy"));
        var expected = times.expected(UpsTime.date(activity.word("scheduledDeliveryDate")).map(date -> date + "T23:59:59" + time.offset()));
        return Optional.of(normaliser.report(new Told(parcel, List.of(scan), expected, activity.flag("test"))));
    }

    private static Words words(Reading status) throws Unreadable {
        String type = status.word("type").orElseThrow(() -> new Unreadable("type is missing"));
        Optional<String> code = status.word("code");
        Optional<String> digits = status.word("descriptionCode").map(given -> "0".repeat(Math.max(0, 3 - given.length())) + given);
        return new Words(type, digits.or(() -> code));
    }
}
