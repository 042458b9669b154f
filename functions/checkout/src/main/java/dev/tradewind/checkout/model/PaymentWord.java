package dev.tradewind.checkout.model;

/** What the payment provider says of an attempt. */
public sealed interface PaymentWord {
    /** The money is held for us. */
    record Paid(String gatewayId) implements PaymentWord {}

    /** It will not come. */
    record Refused(String reason) implements PaymentWord {}

    /** The buyer has a step to do. */
    record Challenge(String path) implements PaymentWord {}

    /** Nothing yet: no answer in time, or not decided. */
    record Silence() implements PaymentWord {}
}
