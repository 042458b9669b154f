package dev.tradewind.checkout.model;

import dev.tradewind.kernel.CurrencyCode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A discount that a code stands for.
 *
 * @param code in upper case
 * @param value basis points of the goods for {@link Kind#PERCENT}, minor units of the currency for {@link Kind#AMOUNT}
 * @param currency of the amounts
 * @param minSubtotal goods that it takes at least, in minor units of the currency, zero for none
 */
public record DiscountRule(String code, String title, Kind kind, long value, Optional<CurrencyCode> currency, long minSubtotal,
        Optional<Instant> startsAt, Optional<Instant> endsAt) {
    /** What the value means. */
    public enum Kind {
        PERCENT, AMOUNT
    }

    /** The form of a code that rules are found by, however the buyer typed it. */
    public static String key(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /** Whether the code counts at that instant. */
    public boolean isOpenAt(Instant now) {
        return startsAt.filter(now::isBefore).isEmpty() && endsAt.filter(end -> !now.isBefore(end)).isEmpty();
    }
}
