package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import dev.tradewind.shipments.customs.Rates;
import dev.tradewind.shipments.customs.model.DeclaredItem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A kilogram of goods of {@code hs} that is worth less than {@code least} or more than {@code most} euros. Where the value would be in
 * bounds with another place of the decimal point, that is said: most often somebody took hundredths for units or the reverse (trap 16).
 */
final class ValueImplausible implements Policy {
    private static final BigDecimal GRAMS = BigDecimal.valueOf(1000);
    private static final int HUNDREDTHS = 2;

    @Override
    public List<Hit> judge(Consignment consignment, Parameters parameters) {
        HsPrefixes goods = parameters.goods();
        Bounds bounds = new Bounds(parameters.number("least"), parameters.number("most"));
        List<DeclaredItem> items = consignment.declaration().items();
        CurrencyCode currency = consignment.declaration().currency();
        return IntStream.range(0, items.size()).filter(i -> goods.has(items.get(i).hs()) && items.get(i).unitValue() > 0)
                .mapToObj(i -> bounds.judge(items.get(i), currency, "/items/" + i + "/unit_value")).flatMap(Optional::stream).toList();
    }

    private record Bounds(BigDecimal least, BigDecimal most) {
        Optional<Hit> judge(DeclaredItem item, CurrencyCode currency, String field) {
            return perKilo(item, currency).filter(value -> !has(value)).map(value -> new Hit(field, hint(value, currency)));
        }

        private boolean has(BigDecimal value) {
            return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        }

        /** For yen the mistake is to send hundredths, for euros to send units, for dinars to send hundredths instead of thousandths. */
        private Optional<String> hint(BigDecimal value, CurrencyCode currency) {
            int exponent = currency.exponent();
            if (exponent != HUNDREDTHS && has(value.scaleByPowerOfTen(exponent - HUNDREDTHS))) {
                return Optional.of("It looks like hundredths; amounts of " + currency + " have " + exponent + " decimals.");
            }
            if (exponent > 0 && value.compareTo(least) < 0 && has(value.scaleByPowerOfTen(exponent))) {
                return Optional.of("It looks like whole units; amounts of " + currency + " are sent without the point of their " + exponent
                        + " decimals.");
            }
            return Optional.empty();
        }

        private static Optional<BigDecimal> perKilo(DeclaredItem item, CurrencyCode currency) {
            Money value = Money.of(item.unitValue(), currency).times(item.quantity());
            return Rates.about(value, "EUR").map(euros -> euros.multiply(GRAMS).divide(BigDecimal.valueOf(item.netGrams()),
                    MathContext.DECIMAL64));
        }
    }
}
