package dev.tradewind.shipments.carriers;

import dev.tradewind.shipments.model.CarrierReport;
import dev.tradewind.shipments.model.Place;
import dev.tradewind.shipments.model.TrackingEvent;
import dev.tradewind.shipments.model.TrackingStatus;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Brings what a source tells to our words; events that it tells twice are told once. */
final class Normaliser {
    private final StatusTable table;

    Normaliser(StatusTable table) {
        this.table = table;
    }

    CarrierReport report(Told told) {
        List<Scan> scans = new ArrayList<>(told.scans());
        standing(told).ifPresent(scans::add);
        Map<String, TrackingEvent> byId = new TreeMap<>();
        scans.stream().map(scan -> event(told, scan)).forEach(event -> byId.putIfAbsent(event.id(), event));
        List<TrackingEvent> events = byId.values().stream().sorted(TrackingEvent.IN_TIME).toList();
        return new CarrierReport(told.parcel().carrier(), told.parcel().number(), events, told.expected(), unmapped(told), told.test());
    }

    private TrackingEvent event(Told told, Scan scan) {
        Meaning meaning = table.meaning(scan.words());
        Optional<String> taker = meaning.status() == TrackingStatus.DELIVERED ? told.signedBy() : Optional.empty();
        return new TrackingEvent(EventId.of(told.parcel(), scan), scan.at(), meaning.status(), meaning.detail(),
                Bounds.raw(scan.words().raw()),
                Bounds.text(scan.text()), Bounds.place(scan.place()), Bounds.name(scan.signedBy().or(() -> taker)), scan.reckoned());
    }

    /**
     * Where no event brought the parcel to where the source says it stands, that is an event of its own, at the time of the last one: it is
     * no sighting. Its id follows from that event, so that it is one however often it is said.
     */
    private Optional<Scan> standing(Told told) {
        return told.now().filter(now -> !reached(told, table.meaning(now.words()).status()))
                .flatMap(now -> last(told).or(now::asOf).map(last -> standing(told, now, last)));
    }

    private Scan standing(Told told, Told.Standing now, OffsetDateTime last) {
        Scan seen = Scan.of(last, now.words(), Place.UNKNOWN, Optional.empty());
        return new Scan(Optional.of(EventId.of(told.parcel(), seen)), since(now, last), now.words(), Place.UNKNOWN, Optional.empty(),
                Optional.empty(), true);
    }

    /** Whether a promise was kept hangs on the time of a delivery: it was not before the last scan, and may be long after it. */
    private OffsetDateTime since(Told.Standing now, OffsetDateTime last) {
        boolean delivered = table.meaning(now.words()).status() == TrackingStatus.DELIVERED;
        return now.asOf().filter(asOf -> delivered && asOf.isAfter(last)).orElse(last);
    }

    private boolean reached(Told told, TrackingStatus status) {
        return status == TrackingStatus.UNKNOWN
                || told.scans().stream().anyMatch(scan -> table.meaning(scan.words()).status() == status);
    }

    private static Optional<OffsetDateTime> last(Told told) {
        return told.scans().stream().map(Scan::at).max(OffsetDateTime.timeLineOrder());
    }

    private List<String> unmapped(Told told) {
        Stream<Words> all = Stream.concat(told.scans().stream().map(Scan::words), told.now().map(Told.Standing::words).stream());
        return all.filter(words -> !table.meaning(words).mapped()).map(Words::raw).distinct().sorted().toList();
    }
}
