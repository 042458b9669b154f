package dev.tradewind.shipments.model;

import java.util.Locale;

/** What a status is about, where a carrier says more than the status itself. */
public enum TrackingDetail {
    LABEL_CREATED, PICKED_UP, ARRIVED, DEPARTED, SIGNED_FOR, LEFT_WITH_NEIGHBOUR, PICKED_UP_BY_CONSIGNEE, PAID_ON_DELIVERY, DELAYED, CUSTOMS_PROCESSING, CUSTOMS_HELD, CUSTOMS_RELEASED, CUSTOMS_INFORMATION_NEEDED, HELD, HELD_FOR_PAYMENT, NOBODY_HOME, ADDRESS_PROBLEM, INACCESSIBLE, SECURITY, REFUSED, UNCLAIMED, DAMAGED, LOST, DESTROYED, FORWARDED, RESCHEDULED, RETURN_STARTED, NO_NEWS;

    /** As it stands in answers and events, such as {@code customs_held}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
