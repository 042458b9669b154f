package dev.tradewind.shipments.customs;

import dev.tradewind.kernel.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rough worth of amounts in another currency, from {@code rates.table}: to tell on which side of a threshold a value lies and whether it is
 * plausible. No money is ever computed by it.
 */
public final class Rates {
    private static final Map<String, BigDecimal> PER_EURO = ReferenceTable.rows("rates.table", 4).stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> new BigDecimal(row.get(1))));

    private Rates() {}

    /** About so many units of that currency; nothing where one of the two is not in the table. */
    public static Optional<BigDecimal> about(Money amount, String currency) {
        return rate(amount.currency().code()).flatMap(from -> rate(currency)
                .map(to -> amount.toDecimal().multiply(to).divide(from, MathContext.DECIMAL64).setScale(2, RoundingMode.HALF_UP)));
    }

    private static Optional<BigDecimal> rate(String currency) {
        return currency.equals("EUR") ? Optional.of(BigDecimal.ONE) : Optional.ofNullable(PER_EURO.get(currency));
    }
}
