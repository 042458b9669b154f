package dev.tradewind.fxquoting;

import java.time.Duration;
import java.time.LocalDate;

/** Why two currencies cannot be converted now, whatever the amount. */
public sealed interface PairRefusal extends QuoteOutcome, RateOutcome {

    /** Both sides are the same currency: there is nothing to convert. */
    record SameCurrency() implements PairRefusal {}

    /** Exchange control forbids it. */
    record PairBlocked() implements PairRefusal {}

    /** No source rates both currencies. */
    record NoRate() implements PairRefusal {}

    /**
     * The newest rates are too old to bind us.
     *
     * @param source the one with the newest table
     * @param date of that table
     * @param retryAfter when to ask again
     */
    record StaleRates(RateSource source, LocalDate date, Duration retryAfter) implements PairRefusal {}
}
