package dev.tradewind.fxquoting;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import java.util.Objects;

/**
 * A customer asks what a conversion would come to.
 *
 * @param sell the currency to give
 * @param buy the currency to get
 * @param fixed the side that {@code amount} is of
 * @param amount positive, at most {@link Money#MAX_INPUT}, in the currency of the fixed side
 * @param lock how long the answer shall bind
 */
public record QuoteRequest(CurrencyCode sell, CurrencyCode buy, FixedSide fixed, Money amount, LockLength lock) {

    /** @throws IllegalArgumentException if the amount is out of range or of another currency than its side */
    public QuoteRequest {
        Objects.requireNonNull(lock, "lock");
        if (!amount.isPositive() || !amount.isWithinInputLimit()) {
            throw new IllegalArgumentException("amount out of range: " + amount);
        }
        if (!amount.currency().equals(fixed == FixedSide.SELL ? sell : buy)) {
            throw new IllegalArgumentException("amount is not of the fixed side: " + amount);
        }
    }

    /** @return a request to give exactly that amount */
    public static QuoteRequest selling(Money amount, CurrencyCode buy, LockLength lock) {
        return new QuoteRequest(amount.currency(), buy, FixedSide.SELL, amount, lock);
    }

    /** @return a request to get exactly that amount */
    public static QuoteRequest buying(Money amount, CurrencyCode sell, LockLength lock) {
        return new QuoteRequest(sell, amount.currency(), FixedSide.BUY, amount, lock);
    }
}
