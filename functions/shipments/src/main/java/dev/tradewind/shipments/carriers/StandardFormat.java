package dev.tradewind.shipments.carriers;

import dev.tradewind.shipments.model.CarrierReport;
import dev.tradewind.shipments.model.Degrees;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.SensorReading;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Our own format, for carriers that no other source speaks for: the envelope of Standard Webhooks 1.0.0
 * {@code {type, timestamp, data}}, type {@value #TRACKED}. The data:
 *
 * <pre>
 * carrier            name, needed
 * tracking_number    needed
 * test               true: touches no parcel
 * expected_delivery  ISO 8601 date or time
 * events[]           id (needed, at most 64 characters, the same whenever the event is told)
 *                    status (needed) and detail: our words, see standard.table
 *                    occurred_at (needed): ISO 8601 with its offset
 *                    place {city, region, postal_code, country}, signed_by, text
 *                    celsius: what the goods' sensor said then, at most three decimals
 * </pre>
 */
final class StandardFormat implements CarrierFormat {
    static final String TRACKED = "shipment.tracked";
    private static final int ID = 64;

    private final Normaliser normaliser;
    private final Times times;

    StandardFormat(Normaliser normaliser, Times times) {
        this.normaliser = normaliser;
        this.times = times;
    }

    @Override
    public Optional<CarrierReport> read(JsonNode body) throws Unreadable {
        Reading envelope = Reading.of(body);
        if (!needed(envelope, "type").equals(TRACKED)) {
            return Optional.empty();
        }
        Reading data = envelope.orEmpty("data");
        List<Scan> scans = new ArrayList<>();
        List<SensorReading> readings = new ArrayList<>();
        for (Reading event : data.items("events")) {
            Scan scan = scan(event);
            scans.add(scan);
            reading(event, scan.at().toInstant()).ifPresent(readings::add);
        }
        Parcel parcel = Parcels.of(data.word("carrier"), data.word("tracking_number"));
        boolean test = envelope.flag("test") || data.flag("test");
        return Optional.of(normaliser.report(new Told(parcel, scans, times.expected(data.word("expected_delivery")), test)).with(readings));
    }

    private static Optional<SensorReading> reading(Reading event, Instant at) throws Unreadable {
        Optional<String> city = event.orEmpty("place").word("city");
        return event.number("celsius").flatMap(Degrees::thousandths)
                .map(degrees -> new SensorReading(SensorReading.CARRIER, at, Optional.of(degrees), Optional.empty(), city));
    }

    private Scan scan(Reading event) throws Unreadable {
        Words words = new Words(needed(event, "status"), event.word("detail"));
        var place = event.orEmpty("place").place("city", "region", "postal_code", "country");
        return new Scan(Optional.of(id(event)), times.happenedThere(needed(event, "occurred_at"), "occurred_at"), words, place,
                event.text("text"), event.word("signed_by"));
    }

    private static String id(Reading event) throws Unreadable {
        String id = needed(event, "id");
        if (id.length() > ID) {
            throw new Unreadable("id is longer than " + ID + " characters");
        }
        return id;
    }

    private static String needed(Reading reading, String member) throws Unreadable {
        return reading.word(member).orElseThrow(() -> new Unreadable(member + " is missing"));
    }
}
