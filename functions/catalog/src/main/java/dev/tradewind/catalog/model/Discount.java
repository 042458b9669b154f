package dev.tradewind.catalog.model;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A code that makes an order cheaper.
 *
 * @param code what buyers type, in upper case
 * @param currency of the amount and of the least subtotal; only a percentage without a least subtotal has none
 * @param minSubtotalMinor least subtotal of goods, in minor units of the currency; 0 for any
 * @param startsAt first instant at which it counts; absent for always
 * @param endsAt first instant at which it counts no more; absent for never
 */
public record Discount(String code, String title, Value value, Optional<CurrencyCode> currency, long minSubtotalMinor,
        Optional<Instant> startsAt, Optional<Instant> endsAt) {
    public Discount {
        if (currency.isEmpty() && (minSubtotalMinor > 0 || value instanceof Amount)) {
            throw new IllegalArgumentException("an amount without currency: " + code);
        }
    }

    /** How much cheaper. */
    public sealed interface Value {}

    /** @param basisPoints hundredths of a percent, 1 to 10,000 */
    public record Percent(int basisPoints) implements Value {}

    /** @param off the same whatever is bought, never more than the subtotal */
    public record Amount(Money off) implements Value {}
}
