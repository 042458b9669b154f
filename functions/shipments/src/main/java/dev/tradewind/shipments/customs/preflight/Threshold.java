package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.kernel.Money;
import dev.tradewind.shipments.customs.Rates;
import java.math.BigDecimal;

/** An amount that law draws a line at, such as {@code 150 EUR}. In another currency our rate is rough, and close to the line it decides nothing. */
record Threshold(BigDecimal amount, String currency) {
    private static final BigDecimal CLOSE = new BigDecimal("0.05");

    /** Where a value lies. */
    enum Side {
        BELOW, CLOSE, ABOVE, UNKNOWN
    }

    static Threshold of(String text) {
        String[] parts = text.split(" ", 2);
        return new Threshold(new BigDecimal(parts[0]), parts[1]);
    }

    /** The line itself is below. */
    Side side(Money value) {
        boolean same = value.currency().code().equals(currency);
        return Rates.about(value, currency).map(about -> {
            boolean close = !same && about.subtract(amount).abs().compareTo(amount.multiply(CLOSE)) <= 0;
            return close ? Side.CLOSE : about.compareTo(amount) <= 0 ? Side.BELOW : Side.ABOVE;
        }).orElse(Side.UNKNOWN);
    }
}
