package dev.tradewind.shipments.model;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a shipment should arrive. The carrier's own word counts if it has one; else the promise, as long as its progress allows that; else
 * what its progress and the lane's usual transit come to.
 *
 * @param by whose it is
 */
public record Estimate(OffsetDateTime at, By by) {
    private static final int A_QUARTER = 4;

    /** Whose estimate it is. */
    public enum By {
        CARRIER, PROMISE, PROGRESS;

        /** As it stands in answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The estimate of the parcel that comes last; none once nothing is under way. */
    public static Optional<Estimate> of(Shipment shipment, Lanes lanes) {
        if (shipment.cancelledAt().isPresent()) {
            return Optional.empty();
        }
        return shipment.parcels().stream().filter(Tracked::isUnderWay).filter(parcel -> parcel.status() != TrackingStatus.RETURNING)
                .map(parcel -> of(parcel, shipment, lanes.of(shipment.terms()).transit()))
                .max(Comparator.comparing(estimate -> estimate.at().toInstant()));
    }

    private static Estimate of(Tracked parcel, Shipment shipment, Duration transit) {
        Optional<Estimate> carrier = parcel.expected().map(word -> new Estimate(word.by(), By.CARRIER));
        return carrier.orElseGet(() -> {
            OffsetDateTime progress = progress(parcel, shipment, transit);
            return shipment.terms().promised().filter(promised -> !promised.isBefore(progress))
                    .map(promised -> new Estimate(promised, By.PROMISE)).orElseGet(() -> new Estimate(progress, By.PROGRESS));
        });
    }

    private static OffsetDateTime progress(Tracked parcel, Shipment shipment, Duration transit) {
        OffsetDateTime seen = parcel.lastSeen().orElseGet(() -> shipment.registeredAt().atOffset(ZoneOffset.UTC));
        return switch (parcel.status()) {
            case OUT_FOR_DELIVERY, AVAILABLE_FOR_PICKUP -> endOfDay(seen);
            case DELIVERY_ATTEMPTED -> endOfDay(seen.plusDays(1));
            case UNKNOWN, PRE_TRANSIT -> endOfDay(seen.plus(transit));
            case IN_TRANSIT, EXCEPTION, EXPIRED, DELIVERED, RETURNING, RETURNED, FAILURE, CANCELLED ->
                endOfDay(later(firstScan(parcel).orElse(seen).plus(transit), seen.plus(transit.dividedBy(A_QUARTER))));
        };
    }

    private static Optional<OffsetDateTime> firstScan(Tracked parcel) {
        return parcel.timeline().events().stream().filter(event -> event.status() == TrackingStatus.IN_TRANSIT).map(TrackingEvent::at)
                .findFirst();
    }

    private static OffsetDateTime later(OffsetDateTime one, OffsetDateTime other) {
        return Stream.of(one, other).max(Comparator.comparing(OffsetDateTime::toInstant)).orElseThrow();
    }

    private static OffsetDateTime endOfDay(OffsetDateTime at) {
        return at.withHour(23).withMinute(59).withSecond(0).withNano(0);
    }
}
