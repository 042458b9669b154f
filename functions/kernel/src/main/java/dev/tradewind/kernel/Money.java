package dev.tradewind.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * An exact amount of money. Nothing is ever rounded but by {@link #times(BigDecimal, RoundingMode)}, which says how.
 *
 * @param minor whole minor units of the currency (cents, yen, fils): 12.34 EUR is 1234, 1234 JPY is 1234, 1.234 KWD is 1234;
 *            any long, while {@link #MAX_INPUT} bounds what is taken from outside
 * @param currency the currency, which knows its exponent
 */
public record Money(long minor, CurrencyCode currency) implements Comparable<Money> {

    /** Largest magnitude accepted from outside, in minor units: leaves room to sum 9,000 such amounts in a long. */
    public static final long MAX_INPUT = 1_000_000_000_000_000L;

    /** Asserts that a currency is given. */
    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    /** @return that many minor units */
    public static Money of(long minor, CurrencyCode currency) {
        return new Money(minor, currency);
    }

    /** @return that many minor units of a code that the program itself wrote
     * @throws IllegalArgumentException if the code is not live */
    public static Money of(long minor, String currency) {
        return new Money(minor, CurrencyCode.of(currency));
    }

    /** @return no money, in that currency */
    public static Money zero(CurrencyCode currency) {
        return new Money(0, currency);
    }

    /**
     * The amount that a decimal text or number stands for.
     *
     * @param decimal in major units, such as 12.34; trailing zeros do not matter
     * @throws ArithmeticException if it has more decimals than the currency, or does not fit a long
     */
    public static Money ofDecimal(BigDecimal decimal, CurrencyCode currency) {
        BigDecimal plain = decimal.stripTrailingZeros();
        boolean tooFine = plain.scale() > currency.exponent();
        // Looked at before any scaling, since 1e999999999 would be written out in full.
        boolean tooLarge = (long) plain.precision() - plain.scale() > 19;
        if (tooFine || tooLarge) {
            throw new ArithmeticException("not an exact amount of " + currency);
        }
        return new Money(plain.movePointRight(currency.exponent()).longValueExact(), currency);
    }

    /** @return the amount in major units, with exactly the currency's decimals */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minor, currency.exponent());
    }

    /** @throws ArithmeticException on overflow
     * @throws IllegalArgumentException if the currencies differ */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    /** @throws ArithmeticException on overflow
     * @throws IllegalArgumentException if the currencies differ */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    /** @throws ArithmeticException on overflow */
    public Money negate() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** @return a line: unit price × quantity, exactly
     * @throws ArithmeticException on overflow */
    public Money times(long quantity) {
        return new Money(Math.multiplyExact(minor, quantity), currency);
    }

    /**
     * A share of this amount, rounded to the minor unit.
     *
     * @param factor such as a tax rate of 0.19
     * @param rounding the caller's policy; {@link RoundingMode#UNNECESSARY} insists on exactness
     * @throws ArithmeticException on overflow, or if rounding is unnecessary but needed
     */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        return new Money(factor.multiply(BigDecimal.valueOf(minor)).setScale(0, rounding).longValueExact(), currency);
    }

    /**
     * Splits this amount by largest remainder: the parts sum to the whole, and none is a full minor unit away from its exact share.
     * Equal remainders go to the earlier part; a zero weight gets zero; a negative amount splits as its opposite does.
     *
     * @param weights not negative, not all zero; only their ratio counts
     * @return one part per weight, in order
     * @throws IllegalArgumentException if a weight is negative, or all are zero, or there is none
     */
    public List<Money> allocate(long... weights) {
        return Allocation.of(minor, weights).stream().map(part -> new Money(part, currency)).toList();
    }

    /**
     * Splits this amount in proportion to others, such as a discount over lines.
     *
     * @param weights amounts of one currency, which need not be this one; not negative, not all zero
     * @return one part per weight, in order; as {@link #allocate(long...)}
     * @throws IllegalArgumentException if the weights mix currencies, one is negative, all are zero, or there is none
     */
    public List<Money> allocate(List<Money> weights) {
        return allocate(weights.stream().mapToLong(weight -> weights.getFirst().sameCurrency(weight).minor).toArray());
    }

    /** @return the sum of the amounts, zero if there is none
     * @throws ArithmeticException on overflow
     * @throws IllegalArgumentException if one has another currency */
    public static Money sum(CurrencyCode currency, Iterable<Money> amounts) {
        Money sum = zero(currency);
        for (Money amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    /** @return whether less than nothing */
    public boolean isNegative() {
        return minor < 0;
    }

    /** @return whether nothing */
    public boolean isZero() {
        return minor == 0;
    }

    /** @return whether more than nothing */
    public boolean isPositive() {
        return minor > 0;
    }

    /** @return whether the magnitude is at most {@link #MAX_INPUT} */
    public boolean isWithinInputLimit() {
        return -MAX_INPUT <= minor && minor <= MAX_INPUT;
    }

    /** @throws IllegalArgumentException if the currencies differ: there is no order between them */
    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    /** @return for logs and faults, such as {@code 12.34 EUR} */
    @Override
    public String toString() {
        return toDecimal().toPlainString() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("mixed currencies: %s and %s".formatted(currency, other.currency));
        }
        return other;
    }
}
