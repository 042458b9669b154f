package dev.tradewind.fxquoting;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The rate at which a customer may convert: mid × (1 − spread). Whatever is converted rounds once, at the end, to the minor unit of the
 * side that was not fixed, and against the customer; so there and back never creates value.
 *
 * @param sell the currency that the customer gives
 * @param buy the currency that the customer gets, another one
 * @param mid before the spread
 * @param spreadBps hundredths of a percent, 0 to 9,999
 * @param source whose rate it is
 * @param sourceDate the day of that source's table
 */
public record CustomerRate(CurrencyCode sell, CurrencyCode buy, MidRate mid, int spreadBps, RateSource source, LocalDate sourceDate) {

    static final int WHOLE_BPS = 10_000;

    /** @throws IllegalArgumentException if the currencies are the same or the spread is out of range */
    public CustomerRate {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sourceDate, "sourceDate");
        if (sell.equals(buy)) {
            throw new IllegalArgumentException("nothing to convert: " + sell);
        }
        if (spreadBps < 0 || spreadBps >= WHOLE_BPS) {
            throw new IllegalArgumentException("spread out of range: " + spreadBps);
        }
    }

    /** @return what the customer gets for a fixed amount, rounded down; empty if above {@link Money#MAX_INPUT} */
    public Optional<Money> buyFor(Money sold) {
        return convert(sold, sell, got(), given(), buy, RoundingMode.DOWN);
    }

    /** @return what the customer gives to get a fixed amount, rounded up; empty if above {@link Money#MAX_INPUT} */
    public Optional<Money> sellFor(Money bought) {
        return sellFor(bought, RoundingMode.UP);
    }

    Optional<Money> sellFor(Money bought, RoundingMode rounding) {
        return convert(bought, buy, given(), got(), sell, rounding);
    }

    /** @return for people: units bought for one sold, {@link MidRate#SHOWN_DIGITS} digits, never more than the exact rate */
    public BigDecimal shown() {
        return MidRate.shown(got(), given(), RoundingMode.DOWN);
    }

    /** @return for people: units sold to get one, {@link MidRate#SHOWN_DIGITS} digits, never less than the exact price */
    public BigDecimal shownPrice() {
        return MidRate.shown(given(), got(), RoundingMode.UP);
    }

    private BigDecimal got() {
        return mid.buyPerBase().multiply(BigDecimal.valueOf(WHOLE_BPS - spreadBps));
    }

    private BigDecimal given() {
        return mid.sellPerBase().multiply(BigDecimal.valueOf(WHOLE_BPS));
    }

    private static Optional<Money> convert(Money from, CurrencyCode expected, BigDecimal numerator, BigDecimal denominator, CurrencyCode to,
            RoundingMode rounding) {
        if (!from.currency().equals(expected)) {
            throw new IllegalArgumentException("%s where %s is converted".formatted(from.currency(), expected));
        }
        BigDecimal minor = BigDecimal.valueOf(from.minor()).scaleByPowerOfTen(to.exponent() - expected.exponent()).multiply(numerator)
                .divide(denominator, 0, rounding);
        boolean tooLarge = minor.abs().compareTo(BigDecimal.valueOf(Money.MAX_INPUT)) > 0;
        return tooLarge ? Optional.empty() : Optional.of(new Money(minor.longValueExact(), to));
    }
}
