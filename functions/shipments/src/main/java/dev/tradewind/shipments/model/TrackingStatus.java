package dev.tradewind.shipments.model;

import java.util.Locale;
import java.util.Set;

/** Where a parcel stands, in the one vocabulary that all carriers' words are brought to. */
public enum TrackingStatus {
    /** The carrier's word is not one that we know. */
    UNKNOWN,
    /** Announced; the carrier does not have it yet. */
    PRE_TRANSIT,
    /** With the carrier, on its way. */
    IN_TRANSIT,
    /** On the vehicle that brings it to the consignee. */
    OUT_FOR_DELIVERY,
    /** Waits for the consignee at a pickup point. */
    AVAILABLE_FOR_PICKUP,
    /** Nobody could take it; the carrier tries again or holds it. */
    DELIVERY_ATTEMPTED,
    /** Handed over. */
    DELIVERED,
    /** Something keeps it from its way; the detail says what. */
    EXCEPTION,
    /** On its way back to the sender. */
    RETURNING,
    /** Back at the sender. */
    RETURNED,
    /** Will not arrive: lost, destroyed or undeliverable. */
    FAILURE,
    /** The label was voided before the carrier had the parcel. */
    CANCELLED,
    /** The carrier has stopped to look for news of it. */
    EXPIRED;

    private static final Set<TrackingStatus> AFTER_DELIVERY = Set.of(RETURNING, RETURNED);
    private static final Set<TrackingStatus> BEFORE_HANDOVER = Set.of(UNKNOWN, PRE_TRANSIT, CANCELLED);

    /** Whether a carrier has such a parcel, or had it. */
    public boolean isHandedOver() {
        return !BEFORE_HANDOVER.contains(this);
    }

    /**
     * Whether an event that happened later may move a parcel there. Later news of an open parcel counts, wherever it leads; what was
     * handed over or sent back stays so, but for the ways that there are: delivered, returning, returned.
     */
    public boolean mayBecome(TrackingStatus later) {
        return switch (this) {
            case UNKNOWN -> true;
            case DELIVERED -> AFTER_DELIVERY.contains(later);
            case RETURNING -> later == RETURNED;
            case RETURNED -> false;
            case PRE_TRANSIT, IN_TRANSIT, OUT_FOR_DELIVERY, AVAILABLE_FOR_PICKUP, DELIVERY_ATTEMPTED, EXCEPTION, FAILURE, CANCELLED,
                    EXPIRED ->
                later != UNKNOWN && later != PRE_TRANSIT;
        };
    }

    /** As it stands in answers and events, such as {@code out_for_delivery}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
