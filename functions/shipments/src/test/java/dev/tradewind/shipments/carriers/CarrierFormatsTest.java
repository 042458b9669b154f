package dev.tradewind.shipments.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.shipments.carriers.CarrierFormat.Unreadable;
import dev.tradewind.shipments.model.CarrierReport;
import dev.tradewind.shipments.model.Place;
import dev.tradewind.shipments.model.TrackingDetail;
import dev.tradewind.shipments.model.TrackingEvent;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierFormatsTest {
    @Test
    void anUnknownSourceHasNoFormat() {
        assertThat(new CarrierFormats(Clock.systemUTC()).of("pigeon")).isEmpty();
    }

    @Test
    void standard() {
        CarrierReport report = Posted.report("standard/tracked");
        assertThat(report).extracting(CarrierReport::carrier, CarrierReport::number, CarrierReport::test).containsExactly("postes du nord",
                "PN123456", false);
        assertThat(report.expected()).contains(OffsetDateTime.parse("2026-03-04T23:59:59Z"));
        assertThat(report.events()).extracting(TrackingEvent::id).containsExactly("pn-2", "pn-3");
        assertThat(told(report)).containsExactly("2026-03-02T14:30+05:30 in_transit customs_held",
                "2026-03-03T08:59Z delivered signed_for");
        TrackingEvent held = report.events().getFirst();
        assertThat(held.text()).contains("Held by customs");
        assertThat(held.place()).isEqualTo(place("Mumbai", "MH", "400001", "IN"));
        assertThat(report.events().getLast().signedBy()).contains("A. Rao");
    }

    @Test
    void easyPost() {
        CarrierReport report = Posted.report("easypost/tracker-updated");
        assertThat(report).extracting(CarrierReport::carrier, CarrierReport::number, CarrierReport::test).containsExactly("fedex",
                "123456789012", false);
        assertThat(told(report)).containsExactly("2024-07-31T15:00Z pre_transit label_created", "2024-07-31T22:35Z in_transit arrived",
                "2024-08-02T02:46:19Z in_transit", "2024-08-02T18:50Z delivered");
        assertThat(report.unmapped()).containsExactly("delivered by_drone");
        assertThat(report.events().getLast().signedBy()).contains("J SMITH");
        assertThat(report.events().getFirst().signedBy()).isEmpty();
        assertThat(report.events().get(1).place()).isEqualTo(place("ORLANDO", "FL", "32809", "US"));
        assertThat(report.expected()).contains(OffsetDateTime.parse("2024-08-05T00:00:00Z"));
    }

    @Test
    void easyPostsTestTrackerIsATestAndStandsWhereItSays() {
        CarrierReport report = Posted.report("easypost/tracker-created-test");
        assertThat(report.test()).isTrue();
        assertThat(told(report)).containsExactly("2024-08-02T19:26:51Z returning return_started");
    }

    @ParameterizedTest
    @ValueSource(strings = {"easypost/batch-updated", "shippo/transaction-created", "shippo/transaction-as-track", "17track/stopped"})
    void someSayNothingOfAParcel(String fixture) throws Unreadable {
        assertThat(Posted.read(Posted.source(fixture), Posted.fixture(fixture))).isEmpty();
    }

    @Test
    void shippoTellsTheLatestStatusTwiceAndItCountsOnce() {
        CarrierReport report = Posted.report("shippo/track-updated");
        assertThat(report).extracting(CarrierReport::carrier, CarrierReport::number, CarrierReport::test)
                .containsExactly("usps", "9205590164917312751089", false);
        assertThat(told(report)).containsExactly("2021-07-20T09:00Z pre_transit", "2021-07-22T15:00Z out_for_delivery");
        assertThat(report.events().getLast().raw()).isEqualTo("TRANSIT out_for_delivery");
    }

    @Test
    void shipposTestNumbersAreTests() {
        assertThat(Posted.report("shippo/test-number").test()).isTrue();
        assertThat(Posted.report("shippo", Posted.fixture("shippo/track-updated").replace("\"test\": false", "\"test\": true")).test())
                .isTrue();
    }

    @Test
    void afterShip() {
        CarrierReport report = Posted.report("aftership/tracking-update");
        assertThat(told(report)).containsExactly("2018-07-23T01:21:39-05:00 pre_transit label_created",
                "2018-07-23T16:58+08:00 in_transit picked_up",
                "2018-07-23T23:14+08:00 in_transit customs_released", "2018-07-25T10:10Z delivered");
        assertThat(report.events().getLast().place()).isEqualTo(
                new Place(Optional.of("CHIBA-SHI"), Optional.empty(), Optional.of("261"), Optional.of("JP")));
        assertThat(report.events().getLast().signedBy()).contains("..KOSUTOKO");
    }

    @Test
    void aParcelThatExpiredDidSoAfterItsLastEvent() {
        CarrierReport report = Posted.report("aftership/expired");
        assertThat(report.carrier()).isEqualTo("china_post");
        assertThat(told(report)).containsExactly("2018-08-17T16:58+08:00 in_transit", "2018-08-17T16:58+08:00 expired no_news");
        assertThat(report.unmapped()).containsExactly("InTransit InTransit_099");
        assertThat(told(Posted.report("17track/expired"))).containsExactly("2022-05-02T12:34:56+08:00 in_transit picked_up",
                "2022-05-02T12:34:56+08:00 expired no_news");
    }

    @Test
    void seventeenTrackMergesTheListsOfAllCarriers() {
        CarrierReport report = Posted.report("17track/updated");
        assertThat(report).extracting(CarrierReport::carrier, CarrierReport::number).containsExactly("china_post", "RR123456785CN");
        assertThat(told(report)).containsExactly("2022-05-02T12:34:56+08:00 in_transit picked_up", "2022-05-03T08:00Z unknown",
                "2022-05-10T09:00-04:00 in_transit customs_processing", "2022-05-12T11:02-04:00 delivered");
        assertThat(report.events().get(2).place().city()).contains("JAMAICA, NY");
        assertThat(report.unmapped()).isEmpty();
        assertThat(report.expected()).contains(OffsetDateTime.parse("2022-05-14T00:00:00-04:00"));
    }

    @Test
    void ups() {
        CarrierReport out = Posted.report("ups/out-for-delivery");
        assertThat(told(out)).containsExactly("2024-04-23T09:15:19-04:00 out_for_delivery");
        assertThat(out.events().getFirst()).extracting(TrackingEvent::raw, TrackingEvent::signedBy).containsExactly("I 021",
                Optional.empty());
        assertThat(out.events().getFirst().place().postalCode()).isEmpty();
        assertThat(out.expected()).contains(OffsetDateTime.parse("2024-04-23T23:59:59-04:00"));
        CarrierReport delivered = Posted.report("ups/delivered");
        assertThat(told(delivered)).containsExactly("2024-04-23T09:50:04-04:00 delivered");
        assertThat(delivered.events().getFirst().signedBy()).contains("John");
        assertThat(delivered.expected()).isEmpty();
    }

    @Test
    void dhl() {
        CarrierReport report = Posted.report("dhl/unified");
        assertThat(report).extracting(CarrierReport::carrier, CarrierReport::number).containsExactly("dhl", "7777777770");
        assertThat(told(report)).containsExactly("2018-02-28T09:00Z pre_transit label_created", "2018-03-01T10:00+01:00 in_transit",
                "2018-03-02T07:53:47Z delivered");
        assertThat(report.events().getLast().signedBy()).contains("Jessica");
    }

    @Test
    void dhlECommerce() {
        CarrierReport report = Posted.report("dhl/ecommerce");
        assertThat(told(report)).containsExactly("2020-01-13T08:01Z pre_transit label_created",
                "2020-01-14T08:01-08:00 in_transit picked_up",
                "2020-01-16T12:46:21-05:00 delivered");
        assertThat(report.events().getLast()).extracting(TrackingEvent::text, TrackingEvent::place)
                .containsExactly(Optional.of("Front door"), place("MIAMI", "FL", "33172", "US"));
    }

    @Test
    void fedEx() {
        CarrierReport report = Posted.report("fedex/track-result");
        assertThat(report).extracting(CarrierReport::carrier, CarrierReport::number).containsExactly("fedex", "794665654567");
        assertThat(told(report)).containsExactly("2026-03-01T07:00-06:00 unknown", "2026-03-01T08:00-06:00 in_transit arrived",
                "2026-03-02T17:00-05:00 exception", "2026-03-03T10:00-05:00 delivered");
        assertThat(report.unmapped()).containsExactly("ZZ");
        assertThat(report.events().get(2).text()).contains("Customer not available or business closed");
        assertThat(report.events().getLast().signedBy()).contains("R.ECEIVER");
        assertThat(told(Posted.report("fedex/nested"))).containsExactly("2026-03-01T08:00-06:00 pre_transit label_created");
    }

    @ParameterizedTest
    @CsvSource({"FedEx, fedex", "DHLExpress, dhl", "dhl_express, dhl", "DHL Express, dhl", "china-post, china_post", "100003, fedex",
            "21051, usps", "Australia Post, australia post", "190999, 190999", "顺丰, 顺丰"})
    void carriersHaveOneNameWhereverItIsKnown(String theirs, String ours) {
        String body = Posted.fixture("standard/tracked").replace("Postes du Nord", theirs);
        assertThat(Posted.report("standard", body).carrier()).isEqualTo(ours);
    }

    @Test
    void aReportIsOfOneParcel() {
        String body = "{\"trackResults\": [{\"trackingNumber\": \"1\"}, {\"trackingNumber\": \"2\"}]}";
        assertThatThrownBy(() -> Posted.read("fedex", body)).isInstanceOf(Unreadable.class).hasMessage("not one parcel but 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "+05:30"             | ""                     | no offset
            2026-03-02T14        | 1999-03-02T14          | out of range
            2026-03-02T14        | 2026-03-07T14          | out of range
            2026-03-02T14        | secret                 | a time is not one
            "pn 123 456"         | "  "                   | tracking number is missing
            "pn 123 456"         | "<secret>"             | tracking number is not one
            "pn 123 456"         | true                   | tracking_number is not a text
            "Postes du Nord"     | {"secret": 1}          | carrier is not a text
            "pn-2"               | null                   | id is missing
            {"city": "Mumbai", "region": "MH", "postal_code": "400001", "country": "IN"} | "secret" | place is not an object
            """, quoteCharacter = '\'')
    void whatCannotBeReadIsRefusedWithoutAnEcho(String part, String instead, String why) {
        boolean whole = part.startsWith("\"+");
        String body = Posted.fixture("standard/tracked").replace(whole ? "+05:30" : part, whole ? "" : instead);
        assertThatThrownBy(() -> Posted.read("standard", body)).isInstanceOf(Unreadable.class).message().contains(why)
                .doesNotContain("secret");
    }

    @Test
    void textsAreCutAtThreeHundredCharactersAndNotWithinOne() {
        String body = Posted.fixture("standard/tracked").replace("Held\\u0007 by\\ncustoms",
                "x".repeat(299) + "\uD83D\uDCE6" + "y".repeat(9));
        assertThat(Posted.report("standard", body).events().getFirst().text()).contains("x".repeat(299));
    }

    private static List<String> told(CarrierReport report) {
        return report.events().stream()
                .map(event -> event.at() + " " + event.status().word()
                        + event.detail().map(TrackingDetail::word).map(word -> " " + word).orElse(""))
                .toList();
    }

    private static Place place(String city, String region, String postalCode, String country) {
        return new Place(Optional.of(city), Optional.of(region), Optional.of(postalCode), Optional.of(country));
    }
}
