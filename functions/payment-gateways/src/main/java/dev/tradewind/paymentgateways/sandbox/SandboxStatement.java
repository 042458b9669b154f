package dev.tradewind.paymentgateways.sandbox;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;

/**
 * What the sandbox took and gave back: the proof that a test asks for.
 *
 * @param charges how often money was taken
 * @param charged all that was taken
 * @param released what of it was given back
 */
public record SandboxStatement(int charges, Money charged, Money released) {

    /** @return of no references at all */
    static SandboxStatement nothing(CurrencyCode currency) {
        return new SandboxStatement(0, Money.zero(currency), Money.zero(currency));
    }

    SandboxStatement plus(SandboxStatement other) {
        return new SandboxStatement(charges + other.charges, charged.plus(other.charged), released.plus(other.released));
    }

    /** @return what the buyer is out of pocket */
    public Money held() {
        return charged.minus(released);
    }
}
