package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.Instrument;
import dev.tradewind.checkout.model.Message;
import java.util.Optional;

/**
 * How a buyer wants to pay.
 *
 * @param credentialToken what the payment handler gave for the card; never logged, stored or shown
 * @param problem why it cannot be tried, when it cannot
 */
public record AskedPayment(Instrument instrument, String credentialToken, Optional<Message> problem) {
    @Override
    public String toString() {
        return "AskedPayment[" + instrument.id() + "]";
    }
}
