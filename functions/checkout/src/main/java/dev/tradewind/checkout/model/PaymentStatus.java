package dev.tradewind.checkout.model;

/** Where the payment of an order stands. */
public enum PaymentStatus {
    /** Asked for; the answer was not recorded yet. */
    STARTED,
    /** Asked for; the provider did not answer in time, so the resolver has to ask. */
    UNKNOWN,
    /** The buyer has to go through a step of the provider's. */
    CHALLENGED,
    /** The provider holds the money for us. */
    AUTHORISED,
    /** The provider refused, or never heard of it. */
    DECLINED,
    /** Authorised when it was wanted no more: it must be given back. */
    RELEASE_DUE,
    /** Given back. */
    RELEASED;

    /** Whether the provider's last word is still to come. */
    public boolean isOpen() {
        return this == STARTED || this == UNKNOWN || this == CHALLENGED;
    }
}
