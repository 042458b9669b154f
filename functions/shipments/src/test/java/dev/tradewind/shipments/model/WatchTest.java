package dev.tradewind.shipments.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Lanes LANES = Lanes.parse("*-*=P5D/P21D/P10D; CN-US=P8D/P30D/P14D; *-BR=P9D/P40D/P20D; CN-*=P6D/P25D/P12D");
    private static final OffsetDateTime PROMISED = OffsetDateTime.parse("2026-11-25T18:00:00+09:00");
    private static final Parcel ONE = new Parcel("dhl", "ONE1");
    private static final Parcel TWO = new Parcel("ups", "TWO2");

    @Test
    void aPromiseIsBrokenFromTheMomentAfterIt() {
        Instant promised = PROMISED.toInstant();
        assertThat(looked(shipment(ONE), promised).concerns()).isEmpty();
        assertThat(looked(shipment(ONE), promised.plusMillis(1)).concerns()).containsExactly(Concern.LATE);
        assertThat(looked(shipment(ONE), NOW).due()).contains(promised.plusMillis(1));
    }

    @Test
    void whatArrivedInTimeIsNotLateHoweverLateItIsTold() {
        Shipment told = shipment(ONE).after(report(ONE, TrackingStatus.DELIVERED, "2026-11-25T17:59:00+09:00"));
        Shipment looked = looked(told, NOW.plus(Duration.ofDays(60)));
        assertThat(looked.concerns()).isEmpty();
        assertThat(looked.due()).isEmpty();
    }

    @Test
    void whatArrivedTooLateStaysLate() {
        Shipment told = shipment(ONE).after(report(ONE, TrackingStatus.DELIVERED, "2026-11-25T18:00:01+09:00"));
        assertThat(looked(told, NOW).concerns()).containsExactly(Concern.LATE);
    }

    @Test
    void silenceCountsFromTheLastScanOfTheQuietestParcel() {
        Shipment shipment = shipment(ONE, TWO).after(report(ONE, TrackingStatus.IN_TRANSIT, "2026-11-30T00:00:00Z"));
        assertThat(looked(shipment, NOW.plus(Duration.ofDays(5))).concerns()).doesNotContain(Concern.SILENT);
        assertThat(looked(shipment, NOW.plus(Duration.ofDays(5)).plusMillis(1)).concerns()).contains(Concern.SILENT);
        Shipment both = shipment.after(report(TWO, TrackingStatus.IN_TRANSIT, "2026-11-30T00:00:00Z"));
        assertThat(looked(both, Instant.parse("2026-12-05T00:00:00Z")).concerns()).doesNotContain(Concern.SILENT);
        assertThat(looked(both, Instant.parse("2026-12-21T00:00:01Z")).concerns()).contains(Concern.SILENT, Concern.PRESUMED_LOST);
    }

    @Test
    void aScanBeforeItWasRegisteredIsNoSilence() {
        Shipment shipment = shipment(ONE).after(report(ONE, TrackingStatus.IN_TRANSIT, "2026-10-01T00:00:00Z"));
        assertThat(looked(shipment, NOW).concerns()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CN,US,8", "CN,BR,9", "CN,DE,6", "DE,BR,9", "DE,FR,5"})
    void theNarrowestLaneCounts(String from, String to, int days) {
        Terms terms = new Terms(Optional.empty(), Optional.empty(), Optional.of(new CountryCode(from)), Optional.of(new CountryCode(to)));
        assertThat(LANES.of(terms).silent()).isEqualTo(Duration.ofDays(days));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CN-US=P8D/P30D/P14D", "*-*=P5D/P21D", "*-*=P5D/P2D/P10D", "*-*=P5D/P21D/P10D;*-*=P5D/P21D/P10D",
            "*-*=P0D/P21D/P10D", "cn-us=P5D/P21D/P10D;*-*=P5D/P21D/P10D", "*-*=soon/P21D/P10D"})
    void lanesOfAnotherFormAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Lanes.parse(text));
    }

    @Test
    void everyDueMomentBringsOneConcernMoreUntilNoneIsLeft() {
        Shipment shipment = looked(shipment(ONE), NOW);
        int looks = 0;
        while (shipment.due().isPresent()) {
            Shipment later = looked(shipment, shipment.due().get());
            assertThat(later.concerns()).containsAll(shipment.concerns()).hasSize(shipment.concerns().size() + 1);
            shipment = later;
            looks++;
        }
        assertThat(looks).isEqualTo(3);
    }

    /** To move it costs two write units at every scan, to look once in vain costs a handful. */
    @Test
    void newsLeaveTheNextLookWhereItIsUntilItComes() {
        Shipment late = looked(looked(shipment(ONE), NOW), PROMISED.toInstant().plusMillis(1));
        Instant silent = NOW.plus(Duration.ofDays(5)).plusMillis(1);
        assertThat(late.due()).contains(silent);
        Shipment scanned = looked(late.after(report(ONE, TrackingStatus.IN_TRANSIT, "2026-11-26T12:00:00Z")),
                Instant.parse("2026-11-26T12:01:00Z"));
        assertThat(scanned.due()).contains(silent);
        Shipment again = looked(scanned, silent);
        assertThat(again.concerns()).containsExactly(Concern.LATE);
        assertThat(again.due()).contains(Instant.parse("2026-12-01T12:00:00.001Z"));
        Shipment arrived = looked(again.after(report(ONE, TrackingStatus.DELIVERED, "2026-11-28T10:00:00Z")), silent.plusSeconds(1));
        assertThat(arrived.due()).as("nothing more can come true").isEmpty();
    }

    @Test
    void itArrivedWhenItsLastParcelDid() {
        Shipment one = shipment(ONE, TWO).after(report(ONE, TrackingStatus.DELIVERED, "2026-11-24T10:00:00Z"));
        assertThat(one.deliveredAt()).isEmpty();
        assertThat(one.standing().status()).isEqualTo(TrackingStatus.UNKNOWN);
        Shipment both = one.after(report(TWO, TrackingStatus.DELIVERED, "2026-11-23T10:00:00Z"));
        assertThat(both.deliveredAt()).contains(OffsetDateTime.parse("2026-11-24T10:00:00Z"));
        assertThat(both.standing().status()).isEqualTo(TrackingStatus.DELIVERED);
        assertThat(both.standing().by()).as("the last of them").hasValueSatisfying(
                event -> assertThat(event.at()).isEqualTo("2026-11-24T10:00:00Z"));
    }

    @Test
    void theParcelInTroubleSaysWhereItStands() {
        Shipment shipment = shipment(ONE, TWO).after(report(ONE, TrackingStatus.DELIVERED, "2026-11-24T10:00:00Z"))
                .after(report(TWO, TrackingStatus.EXCEPTION, "2026-11-23T10:00:00Z"));
        assertThat(shipment.standing().status()).isEqualTo(TrackingStatus.EXCEPTION);
        Shipment voided = shipment(ONE, TWO).after(report(ONE, TrackingStatus.DELIVERED, "2026-11-24T10:00:00Z"))
                .after(report(TWO, TrackingStatus.CANCELLED, "2026-11-23T10:00:00Z"));
        assertThat(voided.deliveredAt()).as("a voided label is no parcel").isPresent();
    }

    @Test
    void onlyWhatNoCarrierHasCanBeTakenBack() {
        assertThat(shipment(ONE, TWO).after(report(ONE, TrackingStatus.PRE_TRANSIT, "2026-11-24T10:00:00Z")).canBeCancelled()).isTrue();
        assertThat(shipment(ONE, TWO).after(report(TWO, TrackingStatus.IN_TRANSIT, "2026-11-24T10:00:00Z")).canBeCancelled()).isFalse();
        Shipment cancelled = looked(shipment(ONE).cancelled(NOW), NOW);
        assertThat(cancelled.standing().status()).isEqualTo(TrackingStatus.CANCELLED);
        assertThat(cancelled.due()).isEmpty();
        assertThat(looked(cancelled, NOW.plus(Duration.ofDays(90))).concerns()).isEmpty();
        assertThat(cancelled.canBeCancelled()).isFalse();
    }

    @Test
    void theCarriersNewestWordIsExpectedInWhateverOrderItComes() {
        CarrierReport early = expecting("2026-11-23T10:00:00Z", "2026-11-28T12:00:00Z");
        CarrierReport later = expecting("2026-11-24T10:00:00Z", "2026-11-27T12:00:00Z");
        assertThat(shipment(ONE).after(early).after(later).parcels()).isEqualTo(shipment(ONE).after(later).after(early).parcels());
        assertThat(Estimate.of(shipment(ONE).after(later).after(early), LANES))
                .contains(new Estimate(OffsetDateTime.parse("2026-11-27T12:00:00Z"), Estimate.By.CARRIER));
    }

    @Test
    void thePromiseIsTheEstimateWhileProgressAllowsIt() {
        Shipment near = shipment(ONE).after(report(ONE, TrackingStatus.OUT_FOR_DELIVERY, "2026-11-25T08:00:00+09:00"));
        assertThat(Estimate.of(near, LANES)).as("the end of that day is after the promise")
                .contains(new Estimate(OffsetDateTime.parse("2026-11-25T23:59:00+09:00"), Estimate.By.PROGRESS));
        Shipment nearer = shipment(ONE).after(report(ONE, TrackingStatus.OUT_FOR_DELIVERY, "2026-11-24T08:00:00+09:00"));
        assertThat(Estimate.of(nearer, LANES)).contains(new Estimate(PROMISED, Estimate.By.PROMISE));
        Shipment slow = shipment(ONE).after(report(ONE, TrackingStatus.IN_TRANSIT, "2026-11-24T08:00:00+01:00"));
        assertThat(Estimate.of(slow, LANES))
                .contains(new Estimate(OffsetDateTime.parse("2026-12-04T23:59:00+01:00"), Estimate.By.PROGRESS));
        assertThat(Estimate.of(shipment(ONE).after(report(ONE, TrackingStatus.DELIVERED, "2026-11-24T08:00:00+01:00")), LANES)).isEmpty();
    }

    private static Shipment looked(Shipment shipment, Instant at) {
        return shipment.lookedAt(at, LANES);
    }

    private static Shipment shipment(Parcel... parcels) {
        Terms terms = new Terms(Optional.of(PROMISED), Optional.empty(), Optional.empty(), Optional.empty());
        return Shipment.registered(new ShipmentId("019ab000-0000-7000-8000-000000000001"),
                new OrderId("019ab000-0000-7000-8000-000000000002"), new MerchantId("m1"), List.of(new ShippedLine("li_1", 1)),
                List.of(parcels), terms, NOW);
    }

    private static CarrierReport report(Parcel parcel, TrackingStatus status, String at) {
        TrackingEvent event = new TrackingEvent(status.name() + at, OffsetDateTime.parse(at), status, Optional.empty(), "raw",
                Optional.empty(), Place.UNKNOWN, Optional.empty());
        return new CarrierReport(parcel.carrier(), parcel.number(), List.of(event), Optional.empty(), List.of(), false);
    }

    private static CarrierReport expecting(String at, String by) {
        CarrierReport report = report(ONE, TrackingStatus.IN_TRANSIT, at);
        return new CarrierReport(report.carrier(), report.number(), report.events(), Optional.of(OffsetDateTime.parse(by)), List.of(),
                false);
    }
}
