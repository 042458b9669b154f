package dev.tradewind.paymentgateways;

import java.util.List;
import java.util.Map;

/**
 * How a shopping agent can pay, as the discovery profile and every checkout answer tell it. Source: Universal Commerce Protocol
 * 2026-04-08, payment handler.
 *
 * @param key reverse-domain name under which {@code payment_handlers} lists it
 * @param id unique among our handlers; instruments name it as {@code handler_id}
 * @param version date of the handler's specification
 * @param availableInstruments at least one
 * @param config what the agent must know to get a credential, by name
 */
public record PaymentHandler(String key, String id, String version, List<Instrument> availableInstruments,
        Map<String, List<String>> config) {

    /** Copies, so that nobody changes what was published. */
    public PaymentHandler {
        availableInstruments = List.copyOf(availableInstruments);
        config = Map.copyOf(config);
    }

    /**
     * A kind of instrument.
     *
     * @param type such as {@code card}
     */
    public record Instrument(String type) {}
}
