package dev.tradewind.checkout;

import dev.tradewind.checkout.model.Instrument;

/**
 * What the buyer wants to pay with.
 *
 * @param instrument what may be shown of it again
 * @param credential the provider's token for it; handed on, never stored or logged
 */
public record PaymentAsked(Instrument instrument, String credential) {
    @Override
    public String toString() {
        return "PaymentAsked[" + instrument.id() + "]";
    }
}
