package dev.tradewind.fxquoting;

import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.QuoteId;
import java.time.Instant;
import java.util.Objects;

/**
 * A conversion that we offer.
 *
 * @param id unguessable
 * @param rate mid, spread, source and date that it rests on
 * @param sold what the customer gives, positive
 * @param bought what the customer gets, positive
 * @param fixed the side that the customer named
 * @param lock how long it binds
 * @param createdAt by the server's clock
 * @param expiresAt createdAt + lock: from this instant on it is no longer offered
 */
public record FxQuote(QuoteId id, CustomerRate rate, Money sold, Money bought, FixedSide fixed, LockLength lock, Instant createdAt,
        Instant expiresAt) {

    /** @throws IllegalArgumentException if an amount is not positive or of a currency that the rate does not convert */
    public FxQuote {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(fixed, "fixed");
        Objects.requireNonNull(lock, "lock");
        if (!sold.currency().equals(rate.sell()) || !bought.currency().equals(rate.buy())) {
            throw new IllegalArgumentException("amounts of other currencies than the rate's");
        }
        if (!sold.isPositive() || !bought.isPositive() || expiresAt.isBefore(createdAt)) {
            throw new IllegalArgumentException("not a quote: %s for %s until %s".formatted(sold, bought, expiresAt));
        }
    }

    /** @return the same offer under another id */
    public FxQuote withId(QuoteId other) {
        return new FxQuote(other, rate, sold, bought, fixed, lock, createdAt, expiresAt);
    }

    /** @return whether it still binds us at that instant; a quote without a lock never does, it is an indication */
    public boolean isConsumableAt(Instant instant) {
        return lock != LockLength.NONE && instant.isBefore(expiresAt);
    }
}
