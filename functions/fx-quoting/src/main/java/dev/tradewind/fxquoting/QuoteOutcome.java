package dev.tradewind.fxquoting;

/** How a request for a quote ends. */
public sealed interface QuoteOutcome permits QuoteOutcome.Quoted, QuoteOutcome.AmountTooSmall, QuoteOutcome.AmountTooLarge, PairRefusal {

    /**
     * An offer.
     *
     * @param quote not stored yet
     */
    record Quoted(FxQuote quote) implements QuoteOutcome {}

    /** The customer would get less than one minor unit. */
    record AmountTooSmall() implements QuoteOutcome {}

    /** The computed side would exceed {@link dev.tradewind.kernel.Money#MAX_INPUT}. */
    record AmountTooLarge() implements QuoteOutcome {}
}
