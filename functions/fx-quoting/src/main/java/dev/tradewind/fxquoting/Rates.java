package dev.tradewind.fxquoting;

import java.time.LocalDate;
import java.util.Optional;

/** The tables that sources have published. */
public interface Rates {

    /** @return the source's newest table of that day or before it; empty if there is none */
    Optional<RateTable> latest(RateSource source, LocalDate onOrBefore);

    /** @return the same tables, past any memory: to make sure before a customer is refused */
    default Rates stored() {
        return this;
    }
}
