package dev.tradewind.shipments.carriers;

import dev.tradewind.shipments.model.CarrierReport;
import dev.tradewind.shipments.model.Parcel;
import io.micronaut.json.tree.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * FedEx Advanced Integrated Visibility: a result of the Track API, alone in {@code trackResults} or within
 * {@code output.completeTrackResults} [unconfirmed which]. Scans come in any order and have no ids; their dates have the offset of
 * the place. The word is the type of the event; the reasons of exceptions are kept as text.
 */
final class FedExFormat implements CarrierFormat {
    private final Normaliser normaliser;
    private final Times times;

    FedExFormat(Normaliser normaliser, Times times) {
        this.normaliser = normaliser;
        this.times = times;
    }

    @Override
    public Optional<CarrierReport> read(JsonNode body) throws Unreadable {
        Reading push = Reading.of(body);
        Reading outer = push.has("output") ? Single.of(push.orEmpty("output").items("completeTrackResults")) : push;
        Reading result = Single.of(outer.items("trackResults"));
        Optional<String> number = result.orEmpty("trackingNumberInfo").word("trackingNumber");
        Optional<String> beside = result.word("trackingNumber");
        Optional<String> above = outer.word("trackingNumber");
        Parcel parcel = Parcels.of(Optional.of("fedex"), number.or(() -> beside).or(() -> above));
        return Optional.of(normaliser.report(told(parcel, result)));
    }

    private Told told(Parcel parcel, Reading result) throws Unreadable {
        List<Scan> scans = new ArrayList<>();
        for (Reading event : result.items("scanEvents")) {
            scan(event).ifPresent(scans::add);
        }
        Reading delivery = result.orEmpty("deliveryDetails");
        Optional<String> signed = delivery.word("signedByName");
        Optional<String> taker = delivery.word("receivedByName").or(() -> signed);
        return new Told(parcel, scans, Optional.empty(), taker, expected(result), false);
    }

    private Optional<Scan> scan(Reading event) throws Unreadable {
        Words words = event.word("eventType").map(Words::of).orElse(Words.NONE);
        var place = event.orEmpty("scanLocation").place("city", "stateOrProvinceCode", "postalCode", "countryCode");
        Optional<String> text = event.text("eventDescription");
        Optional<String> why = event.text("exceptionDescription");
        Optional<OffsetDateTime> at = times.happened(event.word("date"));
        return at.map(time -> Scan.of(time, words, place, why.or(() -> text)));
    }

    private Optional<OffsetDateTime> expected(Reading result) throws Unreadable {
        for (Reading date : result.items("dateAndTimes")) {
            if (date.word("type").filter("ESTIMATED_DELIVERY"::equals).isPresent()) {
                return times.expected(date.word("dateTime"));
            }
        }
        return Optional.empty();
    }
}
