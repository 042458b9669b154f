package dev.tradewind.shipments.model;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What time does to a shipment. It follows from what happened and from the clock alone, so it may be asked again at any time. */
record Watch(Shipment shipment, Lane lane) {
    private static final Set<TrackingStatus> PROMISE_IS_VOID = EnumSet.of(TrackingStatus.RETURNING, TrackingStatus.RETURNED,
            TrackingStatus.CANCELLED, TrackingStatus.FAILURE);

    Set<Concern> concerns(Instant now) {
        EnumSet<Concern> concerns = EnumSet.noneOf(Concern.class);
        if (isLate(now)) {
            concerns.add(Concern.LATE);
        }
        if (isPast(lane.silent(), now)) {
            concerns.add(Concern.SILENT);
        }
        if (isPast(lane.lost(), now)) {
            concerns.add(Concern.PRESUMED_LOST);
        }
        if (shipment.isCancelled() && shipment.isHandedOver()) {
            concerns.add(Concern.CANCELLED_YET_MOVING);
        }
        return concerns;
    }

    /** The first moment after now at which one concern more is due. */
    Optional<Instant> next(Instant now) {
        Stream<Instant> late = waited() ? shipment.terms().promised().map(OffsetDateTime::toInstant).stream() : Stream.empty();
        Stream<Instant> unseen = quietest().stream().flatMap(seen -> Stream.of(seen.plus(lane.silent()), seen.plus(lane.lost())));
        return Stream.concat(late, unseen).map(moment -> moment.plusMillis(1)).filter(moment -> moment.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private boolean isLate(Instant now) {
        return shipment.terms().promised().map(OffsetDateTime::toInstant)
                .filter(promised -> shipment.deliveredAt().map(OffsetDateTime::toInstant).orElse(waited() ? now : promised)
                        .isAfter(promised))
                .isPresent();
    }

    /** Whether the buyer still waits for it. */
    private boolean waited() {
        return shipment.deliveredAt().isEmpty() && !PROMISE_IS_VOID.contains(shipment.standing().status());
    }

    private boolean isPast(Duration patience, Instant now) {
        return quietest().filter(seen -> now.isAfter(seen.plus(patience))).isPresent();
    }

    /** When the parcel under way that was not seen for longest was last seen. */
    private Optional<Instant> quietest() {
        if (shipment.standing().status() == TrackingStatus.CANCELLED) {
            return Optional.empty();
        }
        List<Tracked> underWay = shipment.parcels().stream().filter(Tracked::isUnderWay).toList();
        return underWay.stream().map(this::seen).min(Comparator.naturalOrder());
    }

    /** A scan before the registration is not news of silence since: the wait begins with whichever is later. */
    private Instant seen(Tracked parcel) {
        Instant last = parcel.lastSeen().map(OffsetDateTime::toInstant).orElse(shipment.registeredAt());
        return last.isAfter(shipment.registeredAt()) ? last : shipment.registeredAt();
    }
}
