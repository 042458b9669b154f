package dev.tradewind.checkout.ucp;

import dev.tradewind.paymentgateways.PaymentHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The member {@code ucp} of every answer: version spoken, capabilities at work, and ways to pay. */
final class Envelope {
    private Envelope() {}

    static Map<String, Object> checkout(PaymentHandler handler) {
        return Members.of("version", Capabilities.VERSION).and("status", "success").and("capabilities", Capabilities.ofCheckout())
                .and("payment_handlers", handlers(handler, Members.none())).end();
    }

    static Map<String, Object> order() {
        return Members.of("version", Capabilities.VERSION).and("status", "success").and("capabilities", Capabilities.ofOrder()).end();
    }

    static Map<String, Object> error() {
        return Members.of("version", Capabilities.VERSION).and("status", "error").end();
    }

    /**
     * The one way to pay that we have.
     *
     * @param documents members that say where its specification is, none in answers
     */
    static Map<String, Object> handlers(PaymentHandler handler, Members documents) {
        List<Object> instruments = handler.availableInstruments().stream().<Object>map(each -> Members.of("type", each.type()).end())
                .toList();
        Map<String, Object> described = Members.of("id", handler.id()).and("version", handler.version()).andAll(documents.end())
                .unlessEmpty("available_instruments", instruments)
                .maybe("config", Optional.of(handler.config()).filter(config -> !config.isEmpty())).end();
        return Members.of(handler.key(), List.of(described)).end();
    }
}
