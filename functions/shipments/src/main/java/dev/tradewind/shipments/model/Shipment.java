package dev.tradewind.shipments.model;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Goods of an order on their way, in one parcel or in several that belong together.
 *
 * @param version counts the writes; every write requires the one that it read
 * @param parcels at least one
 * @param cancelledAt when the merchant took it back before any carrier had it
 * @param concerns what was wrong when it was last looked at
 * @param due when time alone will change what is wrong
 */
public record Shipment(ShipmentId id, long version, OrderId order, MerchantId merchant, List<ShippedLine> lines, List<Tracked> parcels,
        Terms terms, Instant registeredAt, Optional<Instant> cancelledAt, Set<Concern> concerns, Optional<Instant> due) {
    /** Most parcels of one shipment. */
    public static final int MOST_PARCELS = 10;
    /** Most events of one shipment; a carrier that tells of more is telling of something else. */
    public static final int MOST_EVENTS = 400;

    /**
     * A parcel may be scanned before its merchant registers it, and after it was taken back; what is older or younger is of another that had
     * the number.
     */
    private static final Duration AROUND = Duration.ofDays(7);
    private static final Duration ONE_PARCEL = Duration.ofDays(30);

    public Shipment {
        lines = List.copyOf(lines);
        parcels = List.copyOf(parcels);
        concerns = Set.copyOf(concerns);
    }

    /** One that nobody has seen yet. */
    public static Shipment registered(ShipmentId id, OrderId order, MerchantId merchant, List<ShippedLine> lines, List<Parcel> parcels,
            Terms terms, Instant now) {
        return new Shipment(id, 1, order, merchant, lines, parcels.stream().map(Tracked::unseen).toList(), terms, now, Optional.empty(),
                Set.of(), Optional.empty());
    }

    /** The first moment of which news can be of it. */
    public Instant opens() {
        return registeredAt.minus(AROUND);
    }

    /** The next version, with what a carrier told of one of its parcels. */
    public Shipment after(CarrierReport report) {
        Parcel told = new Parcel(report.carrier(), report.number());
        CarrierReport own = report.between(opens(), cancelledAt.map(at -> at.plus(AROUND)).orElse(Instant.MAX));
        return with(parcel -> parcel.parcel().equals(told) ? parcel.after(own) : parcel, cancelledAt);
    }

    /** The next version, taken back by its merchant. */
    public Shipment cancelled(Instant now) {
        return with(UnaryOperator.identity(), Optional.of(now));
    }

    /** The next version, with nothing new but the time. */
    public Shipment touched() {
        return with(UnaryOperator.identity(), cancelledAt);
    }

    /** Whether its merchant can still take it back: no carrier has any of it. */
    public boolean canBeCancelled() {
        return !isCancelled() && !isHandedOver();
    }

    /** Whether its merchant has taken it back. */
    public boolean isCancelled() {
        return cancelledAt.isPresent();
    }

    /** Whether a carrier has any of it, or had. */
    boolean isHandedOver() {
        return parcels.stream().map(Tracked::status).anyMatch(TrackingStatus::isHandedOver);
    }

    /** Whether a number that both have names one parcel, and not one and a later other. */
    public boolean isOfOneParcelWith(Shipment other) {
        return Duration.between(registeredAt, other.registeredAt).abs().compareTo(ONE_PARCEL) <= 0;
    }

    /** Whether that is more than parcels can live through. */
    public boolean isOverfull() {
        return parcels.stream().mapToInt(parcel -> parcel.timeline().events().size()).sum() > MOST_EVENTS;
    }

    /**
     * Where it stands: where the parcel stands that needs most looking after. It arrived when all of it did. What was taken back stays so,
     * since its units may be on their way in another.
     */
    public Timeline.Standing standing() {
        return isCancelled() ? new Timeline.Standing(TrackingStatus.CANCELLED, Optional.empty()) : Attention.most(parcels);
    }

    /** When the last parcel was handed over, once all are. */
    public Optional<OffsetDateTime> deliveredAt() {
        if (isCancelled()) {
            return Optional.empty();
        }
        List<Optional<OffsetDateTime>> sent = parcels.stream().filter(parcel -> !parcel.isCancelled())
                .map(parcel -> parcel.timeline().deliveredAt()).toList();
        return sent.stream().allMatch(Optional::isPresent)
                ? sent.stream().flatMap(Optional::stream).max(Comparator.comparing(OffsetDateTime::toInstant))
                : Optional.empty();
    }

    /**
     * The same version with what is wrong at this moment, and when to look again. A look that is due already before that stays: it costs once
     * what moving it costs at every scan.
     */
    public Shipment lookedAt(Instant now, Lanes lanes) {
        Watch watch = new Watch(this, lanes.of(terms));
        Optional<Instant> next = watch.next(now);
        Optional<Instant> before = due.filter(moment -> moment.isAfter(now) && next.filter(moment::isBefore).isPresent());
        return new Shipment(id, version, order, merchant, lines, parcels, terms, registeredAt, cancelledAt, watch.concerns(now),
                before.or(() -> next));
    }

    private Shipment with(UnaryOperator<Tracked> change, Optional<Instant> newCancelledAt) {
        return new Shipment(id, version + 1, order, merchant, lines, parcels.stream().map(change).toList(), terms, registeredAt,
                newCancelledAt, concerns, due);
    }
}
