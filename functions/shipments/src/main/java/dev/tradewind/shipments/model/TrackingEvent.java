package dev.tradewind.shipments.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that happened to a parcel.
 *
 * @param id the same whenever and by whomever it is told: the source's own id of it, else a hash of what it says
 * @param at when it happened, by the clock of the place where it did
 * @param raw the carrier's own words for the status, for who wants to check our reading
 * @param text what the carrier tells people
 * @param signedBy who took it
 * @param reckoned whether no scan says so, but the source's word for where the parcel stands
 */
public record TrackingEvent(String id, OffsetDateTime at, TrackingStatus status, Optional<TrackingDetail> detail, String raw,
        Optional<String> text, Place place, Optional<String> signedBy, boolean reckoned) {
    /** By what happened first; of one instant, the one further on its way is the later. The id makes it a total order. */
    public static final Comparator<TrackingEvent> IN_TIME = Comparator.comparing((TrackingEvent event) -> event.at().toInstant())
            .thenComparing(TrackingEvent::status).thenComparing(TrackingEvent::id);

    /** This, no later than that moment, by the clock of the place. */
    TrackingEvent by(Instant latest) {
        OffsetDateTime end = latest.truncatedTo(ChronoUnit.SECONDS).atOffset(at.getOffset());
        return at.isAfter(end) ? new TrackingEvent(id, end, status, detail, raw, text, place, signedBy, reckoned) : this;
    }

    /** A scan. */
    public TrackingEvent(String id, OffsetDateTime at, TrackingStatus status, Optional<TrackingDetail> detail, String raw,
            Optional<String> text, Place place, Optional<String> signedBy) {
        this(id, at, status, detail, raw, text, place, signedBy, false);
    }
}
