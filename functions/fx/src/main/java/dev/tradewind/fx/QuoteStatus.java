package dev.tradewind.fx;

import dev.tradewind.fxquoting.FxQuote;
import java.time.Instant;
import java.util.Locale;

/** What can still be done with a quote. */
enum QuoteStatus {
    /** An order may consume it. */
    OPEN,
    /** Its time is over; an indication's is over as it is made. */
    EXPIRED,
    /** An order consumed it. */
    USED;

    static QuoteStatus of(FxQuote quote, boolean used, Instant now) {
        if (used) {
            return USED;
        }
        return quote.isConsumableAt(now) ? OPEN : EXPIRED;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
