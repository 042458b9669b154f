package dev.tradewind.fxquoting;

/** The side of a conversion that the customer names; the other one is computed and rounded. */
public enum FixedSide {
    /** The customer gives exactly this much. */
    SELL,
    /** The customer gets exactly this much. */
    BUY
}
