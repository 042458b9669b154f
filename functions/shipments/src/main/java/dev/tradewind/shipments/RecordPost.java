package dev.tradewind.shipments;

import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.log.Log;
import dev.tradewind.lambda.log.LogField;
import dev.tradewind.lambda.metrics.Metrics;
import dev.tradewind.shipments.carriers.CarrierFormat.Unreadable;
import dev.tradewind.shipments.carriers.CarrierFormats;
import dev.tradewind.shipments.model.CarrierReport;
import dev.tradewind.shipments.model.Lanes;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.SensorLog;
import dev.tradewind.shipments.model.SensorReading;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.TrackingEvent;
import dev.tradewind.shipments.port.Shipments;
import dev.tradewind.shipments.port.Shipments.Post;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes what a carrier posted a part of the shipment's life. It may run twice, in any order, and before the shipment is registered. */
@Singleton
final class RecordPost {
    private static final int TRIES = 8;

    private final CarrierFormats formats;
    private final Shipments shipments;
    private final ShipmentEvents events;
    private final RecordReadings recordReadings;
    private final Lanes lanes;
    private final Clock clock;

    RecordPost(CarrierFormats formats, Shipments shipments, ShipmentEvents events, RecordReadings recordReadings, Lanes lanes,
            Clock clock) {
        this.formats = formats;
        this.shipments = shipments;
        this.events = events;
        this.recordReadings = recordReadings;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** How it ends. */
    sealed interface Outcome {
        /** It is part of a shipment now, or was already. */
        record Recorded() implements Outcome {}

        /** No shipment has that parcel yet; the post waits for one, as it does where one had it that was taken back. */
        record Kept() implements Outcome {}

        /** It says nothing of a parcel, or is a test. */
        record Nothing() implements Outcome {}

        /** Others keep writing the shipment: to be tried again. */
        record Contended() implements Outcome {}

        /** It can never be used. */
        record Unusable(String why) implements Outcome {}
    }

    Outcome handle(Post post) {
        Optional<CarrierReport> report;
        try {
            report = read(post);
        } catch (Unreadable unreadable) {
            return new Outcome.Unusable(unreadable.getMessage());
        }
        if (report.isEmpty() || report.get().test()) {
            return new Outcome.Nothing();
        }
        report.get().unmapped().forEach(word -> {
            Log.warn("carrier_status_unmapped", LogField.SOURCE, post.source(), LogField.STATUS, word);
            Metrics.count("CarrierStatusUnmapped");
        });
        Parcel parcel = new Parcel(report.get().carrier(), report.get().number());
        Instant at = latest(report.get()).orElse(post.receivedAt());
        List<Shipment> carrying = shipments.find(parcel, at);
        return carrying.stream().allMatch(Shipment::isCancelled) ? kept(parcel, post, at, report.get()) : recorded(carrying, report.get());
    }

    private Optional<CarrierReport> read(Post post) throws Unreadable {
        var format = formats.of(post.source()).orElseThrow(() -> new Unreadable("no such source"));
        return format.read(Json.parse(post.body()).orElseThrow(() -> new Unreadable("not JSON")))
                .map(report -> report.by(post.receivedAt()));
    }

    /** Who registers the shipment in this moment reads what is kept after it is written, or is seen here. */
    private Outcome kept(Parcel parcel, Post post, Instant at, CarrierReport report) {
        shipments.keep(parcel, post);
        List<Shipment> carrying = shipments.find(parcel, at);
        return carrying.isEmpty() ? new Outcome.Kept() : recorded(carrying, report);
    }

    /** A merchant may have put several shipments into one parcel. What is not recorded in all of them is not done. */
    private Outcome recorded(List<Shipment> carrying, CarrierReport report) {
        List<Outcome> outcomes = carrying.stream().map(shipment -> recorded(shipment, report)).toList();
        return outcomes.stream().filter(outcome -> !(outcome instanceof Outcome.Recorded)).findFirst().orElse(new Outcome.Recorded());
    }

    private Outcome recorded(Shipment found, CarrierReport report) {
        Optional<Shipment> shipment = Optional.of(found);
        for (int i = 0; i < TRIES && shipment.isPresent(); i++) {
            Shipment before = shipment.get();
            Shipment after = before.after(report).lookedAt(clock.instant(), lanes);
            if (after.parcels().equals(before.parcels())) {
                return measured(before, report);
            }
            if (after.isOverfull()) {
                return new Outcome.Unusable("more than " + Shipment.MOST_EVENTS + " events of one shipment");
            }
            if (shipments.save(new Shipments.Change(before, after, events.between(before, after)))) {
                return measured(after, report);
            }
            shipment = shipments.find(found.id());
        }
        return new Outcome.Contended();
    }

    /** What sensors told comes after the event that it came with, and is as harmless if it comes twice. */
    private Outcome measured(Shipment shipment, CarrierReport report) {
        List<SensorReading> readings = report.readings().stream()
                .filter(reading -> !shipment.isCancelled() && SensorLog.canHold(reading, shipment)).toList();
        if (readings.isEmpty()) {
            return new Outcome.Recorded();
        }
        return switch (recordReadings.handle(shipment, readings)) {
            case RecordReadings.Outcome.Recorded _ -> new Outcome.Recorded();
            case RecordReadings.Outcome.Overfull _ -> new Outcome.Unusable("more than " + SensorLog.MOST + " readings of one shipment");
        };
    }

    private static Optional<Instant> latest(CarrierReport report) {
        return report.events().stream().map(TrackingEvent::at).map(OffsetDateTime::toInstant).max(Comparator.naturalOrder());
    }
}
