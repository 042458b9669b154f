package dev.tradewind.shipments.model;

import java.util.Locale;

/** What is wrong with a shipment. */
public enum Concern {
    /** The promise was broken, or is past with the shipment under way. */
    LATE,
    /** A parcel under way was not seen for longer than is usual on its lane. */
    SILENT,
    /** It was not seen for so long that it counts as lost. */
    PRESUMED_LOST,
    /** Its merchant took it back, and a carrier has it. */
    CANCELLED_YET_MOVING;

    /** As it stands in answers and events, such as {@code presumed_lost}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
