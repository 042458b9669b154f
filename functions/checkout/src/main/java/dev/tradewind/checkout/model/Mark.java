package dev.tradewind.checkout.model;

/** What speaks for a shipping option, among those of its session. */
public enum Mark {
    /** Costs least. */
    CHEAPEST,
    /** Promises the earliest last day. */
    FASTEST,
    /** Costs least when each day on the way is counted as a share of the goods' value. */
    BEST_VALUE
}
