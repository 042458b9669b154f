package dev.tradewind.fx;

import dev.tradewind.kernel.Money;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Money in answers.
 *
 * @param amount minor units
 * @param currency ISO 4217 code
 */
@Serdeable
record AmountBody(long amount, String currency) {

    static AmountBody of(Money money) {
        return new AmountBody(money.minor(), money.currency().code());
    }
}
