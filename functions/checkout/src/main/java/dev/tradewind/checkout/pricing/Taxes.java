package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.port.TaxRates;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What the destination adds: its standard rate on each line after discount, rounded half up once a line, and on shipping as an amount of
 * its own. The sum of these is the tax; nothing is computed from sums.
 *
 * @param lines of each line
 * @param shipping of the shipping
 */
record Taxes(List<Money> lines, Money shipping, List<Message> messages) {
    static Taxes none(List<Money> lines, Money shipping) {
        return at(BigDecimal.ZERO, lines, shipping, List.of());
    }

    /**
     * @param country where the goods go; without it nothing is taxed yet
     * @param lines what is left to pay of each
     */
    static Taxes of(Optional<CountryCode> country, TaxRates rates, Instant now, List<Money> lines, Money shipping) {
        if (country.isEmpty()) {
            return none(lines, shipping);
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return rates.standardRate(country.get(), today).map(rate -> at(rate, lines, shipping, List.of()))
                .orElseGet(() -> at(BigDecimal.ZERO, lines, shipping, List.of(unknown(country.get()))));
    }

    Money total() {
        return Money.sum(shipping.currency(), lines).plus(shipping);
    }

    private static Taxes at(BigDecimal rate, List<Money> lines, Money shipping, List<Message> messages) {
        return new Taxes(lines.stream().map(line -> line.times(rate, RoundingMode.HALF_UP)).toList(),
                shipping.times(rate, RoundingMode.HALF_UP), messages);
    }

    private static Message unknown(CountryCode country) {
        return Message.warning("import_charges_may_apply", Paths.TOTALS,
                "Taxes and charges of " + country + " are not part of the total; they may be due on arrival.");
    }
}
