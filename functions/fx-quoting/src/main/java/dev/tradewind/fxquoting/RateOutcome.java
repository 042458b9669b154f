package dev.tradewind.fxquoting;

/** How a request for a rate ends. */
public sealed interface RateOutcome permits RateOutcome.Rated, PairRefusal {

    /**
     * A rate to convert at.
     *
     * @param rate with its expiry
     */
    record Rated(SessionRate rate) implements RateOutcome {}
}
