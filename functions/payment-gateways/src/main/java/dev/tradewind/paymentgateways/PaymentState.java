package dev.tradewind.paymentgateways;

/** What the provider's own record says of a reference now. */
public sealed interface PaymentState {

    /**
     * The money is reserved.
     *
     * @param gatewayId the provider's name for it
     */
    record Authorised(String gatewayId) implements PaymentState {}

    /**
     * Refused for good.
     *
     * @param code in snake case, such as {@code insufficient_funds}
     * @param message for the buyer
     */
    record Declined(String code, String message) implements PaymentState {}

    /** The buyer has to pass a challenge. */
    record AwaitingBuyer() implements PaymentState {}

    /** The provider has it and has not decided. */
    record Pending() implements PaymentState {}

    /** It never arrived, so far: it may still be on its way. */
    record Absent() implements PaymentState {}

    /** Given back or barred; no money is held and none will be. */
    record Released() implements PaymentState {}

    /** The provider did not answer: nothing is known that was not known before. */
    record Unreachable() implements PaymentState {}
}
