package dev.tradewind.shipments.model;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What happened to a parcel, each thing once, in the order in which it happened. Where the parcel stands follows from that alone: not from
 * when, how often or by whom it was told.
 *
 * @param events in time
 */
public record Timeline(List<TrackingEvent> events) {
    /** Nothing yet. */
    public static final Timeline EMPTY = new Timeline(List.of());

    public Timeline {
        events = events == null ? List.of() : List.copyOf(events);
    }

    /** Where a parcel stands, by what, since when. */
    public record Standing(TrackingStatus status, Optional<TrackingEvent> by) {}

    /** This and what a source tells. An event that is known already stays as it was told first, whichever that is by its words. */
    public Timeline with(List<TrackingEvent> told) {
        Map<String, TrackingEvent> byId = new TreeMap<>();
        Stream.concat(events.stream(), told.stream()).forEach(event -> byId.merge(event.id(), event, Timeline::first));
        boolean scanned = byId.values().stream().anyMatch(event -> isDelivery(event) && !event.reckoned());
        return new Timeline(byId.values().stream().filter(event -> !(scanned && isDelivery(event) && event.reckoned()))
                .sorted(TrackingEvent.IN_TIME).toList());
    }

    /** A parcel is handed over once, and the scan knows best when. */
    private static boolean isDelivery(TrackingEvent event) {
        return event.status() == TrackingStatus.DELIVERED;
    }

    /** Where the parcel stands. */
    public Standing standing() {
        Standing standing = new Standing(TrackingStatus.UNKNOWN, Optional.empty());
        for (TrackingEvent event : events) {
            if (standing.status().mayBecome(event.status())) {
                standing = new Standing(event.status(), Optional.of(event));
            }
        }
        return standing;
    }

    /** What changed where the parcel stands, or what that is about. */
    public List<TrackingEvent> moves() {
        List<TrackingEvent> moves = new ArrayList<>();
        TrackingStatus status = TrackingStatus.UNKNOWN;
        for (TrackingEvent event : events) {
            boolean news = moves.isEmpty() || event.status() != status || !event.detail().equals(moves.getLast().detail());
            if (status.mayBecome(event.status()) && news) {
                moves.add(event);
                status = event.status();
            }
        }
        return moves;
    }

    /** When it was handed over, if it was. */
    public Optional<OffsetDateTime> deliveredAt() {
        TrackingStatus status = TrackingStatus.UNKNOWN;
        for (TrackingEvent event : events) {
            if (status.mayBecome(event.status())) {
                if (event.status() == TrackingStatus.DELIVERED) {
                    return Optional.of(event.at());
                }
                status = event.status();
            }
        }
        return Optional.empty();
    }

    /** Two sources may tell one event with other words; which of them counts must not depend on who came first. */
    private static TrackingEvent first(TrackingEvent one, TrackingEvent other) {
        int order = TrackingEvent.IN_TIME.compare(one, other);
        return order < 0 || (order == 0 && one.toString().compareTo(other.toString()) <= 0) ? one : other;
    }
}
