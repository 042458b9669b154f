package dev.tradewind.shipments.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A parcel of a shipment with what happened to it.
 *
 * @param expected when the carrier means to deliver, by its newest word
 */
public record Tracked(Parcel parcel, Optional<Expectation> expected, Timeline timeline) {
    private static final Set<TrackingStatus> ENDS = EnumSet.of(TrackingStatus.DELIVERED, TrackingStatus.RETURNED, TrackingStatus.FAILURE,
            TrackingStatus.CANCELLED);

    /** One of which nothing is known yet. */
    public static Tracked unseen(Parcel parcel) {
        return new Tracked(parcel, Optional.empty(), Timeline.EMPTY);
    }

    Tracked after(CarrierReport report) {
        Instant asOf = report.events().stream().map(event -> event.at().toInstant()).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        Optional<Expectation> told = report.expected().map(by -> new Expectation(by, asOf));
        return new Tracked(parcel, Expectation.newest(expected, told), timeline.with(report.events()));
    }

    /** Where it stands. */
    public TrackingStatus status() {
        return timeline.standing().status();
    }

    boolean isCancelled() {
        return status() == TrackingStatus.CANCELLED;
    }

    /** Whether more news should come. */
    public boolean isUnderWay() {
        return !ENDS.contains(status());
    }

    /** When it was last seen. */
    public Optional<OffsetDateTime> lastSeen() {
        return timeline.events().isEmpty() ? Optional.empty() : Optional.of(timeline.events().getLast().at());
    }
}
