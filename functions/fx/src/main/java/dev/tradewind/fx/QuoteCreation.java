package dev.tradewind.fx;

import dev.tradewind.fxquoting.FixedSide;
import dev.tradewind.fxquoting.FxQuote;
import dev.tradewind.fxquoting.PairRefusal;

/** How {@link CreateQuote} ends. */
sealed interface QuoteCreation {

    /** A new quote. */
    record Created(FxQuote quote) implements QuoteCreation {}

    /** The same request came before and was offered this. */
    record Replayed(FxQuote quote) implements QuoteCreation {}

    /** Another request came before under this key. */
    record KeyReused() implements QuoteCreation {}

    /** The customer would get less than one minor unit for the amount of that side. */
    record AmountTooSmall(FixedSide fixed) implements QuoteCreation {}

    /** The side that was not fixed would exceed the limit. */
    record AmountTooLarge(FixedSide fixed) implements QuoteCreation {}

    /** The two currencies are not converted now. */
    record NoOffer(PairRefusal reason) implements QuoteCreation {}
}
