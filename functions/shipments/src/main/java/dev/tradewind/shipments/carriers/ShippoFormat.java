package dev.tradewind.shipments.carriers;

import dev.tradewind.shipments.model.CarrierReport;
import dev.tradewind.shipments.model.Parcel;
import io.micronaut.json.tree.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shippo's Track: the whole history and the latest status beside it. The {@code object_id} of a status is that of Shippo's record, made
 * when it took the status in, so events get ids by what they say. Other events, and the Transaction that API versions before
 * 2018-02-08 post, say nothing of a parcel's way. The carrier {@code shippo} is the one of test numbers.
 */
final class ShippoFormat implements CarrierFormat {
    private final Normaliser normaliser;
    private final Times times;

    ShippoFormat(Normaliser normaliser, Times times) {
        this.normaliser = normaliser;
        this.times = times;
    }

    @Override
    public Optional<CarrierReport> read(JsonNode body) throws Unreadable {
        Reading webhook = Reading.of(body);
        Reading data = webhook.orEmpty("data");
        boolean tracked = webhook.word("event").filter(event -> !event.equals("track_updated")).isEmpty();
        boolean transaction = data.word("carrier").isEmpty() && (data.has("rate") || data.has("label_url"));
        return tracked && !transaction ? Optional.of(report(webhook, data)) : Optional.empty();
    }

    private CarrierReport report(Reading webhook, Reading track) throws Unreadable {
        Parcel parcel = Parcels.of(track.word("carrier"), track.word("tracking_number"));
        List<Scan> scans = new ArrayList<>();
        for (Reading status : track.items("tracking_history")) {
            scan(status).ifPresent(scans::add);
        }
        scan(track.orEmpty("tracking_status")).ifPresent(scans::add);
        boolean test = webhook.flag("test") || track.flag("test") || parcel.carrier().equals("shippo");
        return normaliser.report(new Told(parcel, scans, times.expected(track.word("eta")), test));
    }

    private Optional<Scan> scan(Reading status) throws Unreadable {
        Words words = new Words(status.word("status").orElse(""), substatus(status));
        var place = status.orEmpty("location").place("city", "state", "zip", "country");
        Optional<String> text = status.text("status_details");
        Optional<OffsetDateTime> at = times.happened(status.word("status_date"));
        return at.map(time -> Scan.of(time, words, place, text));
    }

    /** An object with a code; in early histories the code alone [unconfirmed]. */
    private static Optional<String> substatus(Reading status) throws Unreadable {
        return status.isText("substatus") ? status.word("substatus") : status.orEmpty("substatus").word("code");
    }
}
