package dev.tradewind.shipments.carriers;

import dev.tradewind.shipments.carriers.CarrierFormat.Unreadable;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.Place;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A package of DHL eCommerce Americas v4 with all its events. Its words are the descriptions, which, unlike the numbers, are
 * documented. Times are local, with the zone as Americans call it; one of another name is taken as UTC.
 */
record DhlECommerce(Times times) {
    private static final Map<String, ZoneId> ZONES = Map.of(
            "ET", ZoneId.of("America/New_York"),
            "CT", ZoneId.of("America/Chicago"),
            "MT", ZoneId.of("America/Denver"),
            "PT", ZoneId.of("America/Los_Angeles"),
            "HT", ZoneId.of("Pacific/Honolulu"));

    Told told(Reading parcel) throws Unreadable {
        Reading label = parcel.orEmpty("package");
        Optional<String> tracking = label.word("trackingId");
        Optional<String> own = label.word("dhlPackageId");
        List<Scan> scans = new ArrayList<>();
        for (Reading event : parcel.items("events")) {
            scans.add(scan(event));
        }
        Parcel dhl = Parcels.of(Optional.of("dhl"), tracking.or(() -> own));
        return new Told(dhl, scans, times.expected(label.word("expectedDelivery")), false);
    }

    private Scan scan(Reading event) throws Unreadable {
        Optional<String> said = event.text("primaryEventDescription");
        Optional<String> more = event.text("secondaryEventDescription");
        Words words = event.word("primaryEventDescription").map(Words::of).orElse(Words.NONE);
        return Scan.of(at(event), words, place(event), more.or(() -> said));
    }

    private OffsetDateTime at(Reading event) throws Unreadable {
        String time = event.word("date").orElse("") + "T" + event.word("time").orElse("");
        ZoneId zone = event.word("timeZone").map(name -> ZONES.getOrDefault(name, ZoneOffset.UTC)).orElse(ZoneOffset.UTC);
        try {
            return times.happened(LocalDateTime.parse(time), zone);
        } catch (DateTimeException notOne) {
            throw new Unreadable("a time is not one");
        }
    }

    /** {@code "MIAMI, FL, US"}; in another form all of it is the city. */
    private static Place place(Reading event) throws Unreadable {
        Optional<String> postalCode = event.word("postalCode");
        String[] parts = event.word("location").orElse("").split("\\s*,\\s*", -1);
        return parts.length == 3
                ? new Place(Optional.of(parts[0]), Optional.of(parts[1]), postalCode, Optional.of(parts[2]))
                : new Place(event.word("location"), Optional.empty(), postalCode, event.word("country"));
    }
}
