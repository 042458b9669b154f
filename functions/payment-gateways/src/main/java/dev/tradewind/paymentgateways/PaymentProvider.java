package dev.tradewind.paymentgateways;

import dev.tradewind.lambda.settings.Settings;

/** The providers that {@code PAYMENT_GATEWAY} can name. */
enum PaymentProvider {
    SANDBOX;

    static PaymentProvider in(Settings settings) {
        return settings.required("PAYMENT_GATEWAY", SANDBOX, "the name of a payment gateway: sandbox", PaymentProvider::of);
    }

    private static PaymentProvider of(String name) {
        if (!name.equals("sandbox")) {
            throw new IllegalArgumentException("unknown gateway");
        }
        return SANDBOX;
    }
}
