package dev.tradewind.shipments.model;

import java.util.Comparator;
import java.util.List;

/** Which of several parcels says where the whole stands. */
final class Attention {
    private static final List<TrackingStatus> MOST_FIRST = List.of(TrackingStatus.FAILURE, TrackingStatus.EXCEPTION,
            TrackingStatus.RETURNED, TrackingStatus.RETURNING, TrackingStatus.EXPIRED, TrackingStatus.DELIVERY_ATTEMPTED,
            TrackingStatus.AVAILABLE_FOR_PICKUP, TrackingStatus.UNKNOWN, TrackingStatus.PRE_TRANSIT, TrackingStatus.IN_TRANSIT,
            TrackingStatus.OUT_FOR_DELIVERY, TrackingStatus.DELIVERED, TrackingStatus.CANCELLED);
    /** Of two alike the later counts: the last parcel that arrives is the arrival. */
    private static final Comparator<Timeline.Standing> LEAST_FIRST = Comparator
            .comparingInt((Timeline.Standing standing) -> -MOST_FIRST.indexOf(standing.status()))
            .thenComparing(standing -> standing.by().map(event -> event.at().toInstant()).orElse(java.time.Instant.MIN))
            .thenComparing(standing -> standing.by().map(TrackingEvent::id).orElse(""));

    private Attention() {}

    static Timeline.Standing most(List<Tracked> parcels) {
        return parcels.stream().map(parcel -> parcel.timeline().standing()).max(LEAST_FIRST).orElseThrow();
    }
}
