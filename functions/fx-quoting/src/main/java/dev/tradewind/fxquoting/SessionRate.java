package dev.tradewind.fxquoting;

import java.time.Instant;
import java.util.Objects;

/**
 * The quote that a checkout session embeds and renews: a rate without amounts. It is never an item of its own.
 *
 * @param rate the buyer sells the currency of payment and buys the catalogue's
 * @param expiresAt from this instant on it must be renewed
 */
public record SessionRate(CustomerRate rate, Instant expiresAt) {

    /** Asserts that both are there. */
    public SessionRate {
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /** @return whether prices may still be made with it at that instant */
    public boolean isValidAt(Instant instant) {
        return instant.isBefore(expiresAt);
    }

    /** @return the prices of the catalogue at this rate */
    public UnitPrices unitPrices() {
        return new UnitPrices(rate);
    }
}
