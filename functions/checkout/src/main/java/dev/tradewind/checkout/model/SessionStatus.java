package dev.tradewind.checkout.model;

/** Where a session stands, in the words of the Universal Commerce Protocol. */
public enum SessionStatus {
    /** Something is missing or wrong; the messages say what. */
    INCOMPLETE,
    /** Everything is there to buy it. */
    READY_FOR_COMPLETE,
    /** The order is pending; its payment is not decided yet. */
    COMPLETE_IN_PROGRESS,
    /** The buyer has to go through a step of the payment provider's. */
    REQUIRES_ESCALATION,
    /** There is a placed order. It stays like this for good. */
    COMPLETED,
    /** Given up by the buyer or by time. It stays like this for good. */
    CANCELED;

    /** Whether nobody can change it by asking. */
    public boolean isFinal() {
        return this == COMPLETED || this == CANCELED;
    }
}
