package dev.tradewind.fxquoting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What one unit of the sold currency is worth in the bought one, before the spread: an exact fraction of two published rates.
 * It is never divided out before an amount is, and its inverse swaps the two: no rounded inverse exists anywhere.
 *
 * @param sellPerBase units of the sold currency for one of the source's base, as published; positive
 * @param buyPerBase units of the bought currency for one of the source's base, as published; positive
 */
public record MidRate(BigDecimal sellPerBase, BigDecimal buyPerBase) {

    /** Precision of the decimals shown to people, in significant digits. Amounts never come from them. */
    public static final int SHOWN_DIGITS = 10;

    /** @throws IllegalArgumentException if a rate is not positive */
    public MidRate {
        if (sellPerBase.signum() <= 0 || buyPerBase.signum() <= 0) {
            throw new IllegalArgumentException("rates are positive");
        }
    }

    /** @return the mid rate of the opposite conversion, exactly */
    public MidRate inverse() {
        return new MidRate(buyPerBase, sellPerBase);
    }

    /** @return whether it gives the customer more than the other does */
    public boolean isHigherThan(MidRate other) {
        return buyPerBase.multiply(other.sellPerBase).compareTo(other.buyPerBase.multiply(sellPerBase)) > 0;
    }

    /** @return for people: {@link #SHOWN_DIGITS} digits, the last one rounded half even, without trailing zeros */
    public BigDecimal shown() {
        return shown(buyPerBase, sellPerBase, RoundingMode.HALF_EVEN);
    }

    static BigDecimal shown(BigDecimal numerator, BigDecimal denominator, RoundingMode rounding) {
        BigDecimal digits = numerator.divide(denominator, new MathContext(SHOWN_DIGITS, rounding)).stripTrailingZeros();
        return digits.scale() < 0 ? digits.setScale(0) : digits;
    }
}
