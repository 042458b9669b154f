package dev.tradewind.checkout.model;

/** Where an order stands. */
public enum OrderStatus {
    /** It holds the stock and waits for its payment. */
    PENDING_PAYMENT,
    /** Paid for. */
    PLACED,
    /** Not paid in time; the stock went back. */
    EXPIRED,
    /** Given up by the buyer; the stock went back. */
    CANCELED;

    /** Whether stock is taken for it. */
    public boolean holdsStock() {
        return this == PENDING_PAYMENT || this == PLACED;
    }
}
