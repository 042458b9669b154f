package dev.tradewind.fxquoting;

import dev.tradewind.kernel.QuoteId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The quotes that were given out. Only fx keeps them; who prices an order by one looks it up here. */
public interface Quotes {

    /** How long a quote is kept past its expiry, and with it the answer to a repeated request. */
    Duration KEPT = Duration.ofDays(2);

    /**
     * Keeps a quote, unless the customer's key already has one: then nothing is written.
     *
     * @param offered under the id that it was made with
     * @param key names the quote instead of that id, if the customer sent one
     */
    Keeping keep(FxQuote offered, Optional<Key> key);

    /** @return the quote, read past any memory; empty if there is none or it is past {@link #keptUntil} */
    Optional<Found> find(QuoteId id);

    /**
     * The quote that the key already has, if any.
     *
     * @return replayed or another request's, never kept
     */
    Optional<Keeping> keptBefore(Key key);

    /** @return from when on the quote may be gone; what is written beside it goes at the same time, since its id may come again */
    static Instant keptUntil(FxQuote quote) {
        return keptUntil(quote.expiresAt());
    }

    /**
     * The same for who knows of a quote only when it ends.
     *
     * @param expiresAt the quote's
     */
    static Instant keptUntil(Instant expiresAt) {
        return expiresAt.plus(KEPT);
    }

    /**
     * A request that may come twice.
     *
     * @param id made from the customer's scope and key
     * @param input hash of what was asked
     */
    record Key(QuoteId id, String input) {

        /** Asserts that both are there. */
        public Key {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(input, "input");
        }
    }

    /**
     * A quote as it stands.
     *
     * @param quote as it was offered
     * @param used whether an order consumed it
     */
    record Found(FxQuote quote, boolean used) {}

    /** How the keeping of a quote ends. */
    sealed interface Keeping {

        /** @param quote is there now, under its final id */
        record Kept(FxQuote quote) implements Keeping {}

        /** @param first what the same request was offered before */
        record Replayed(FxQuote first) implements Keeping {}

        /** Another request came under this key. */
        record KeyReused() implements Keeping {}
    }
}
