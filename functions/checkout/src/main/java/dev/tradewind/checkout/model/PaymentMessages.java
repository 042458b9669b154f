package dev.tradewind.checkout.model;

import java.util.Optional;
import java.util.Set;

/** What a session says of its payment. */
public final class PaymentMessages {
    static final Set<String> CODES = Set.of("payment_failed", "payment_pending", "requires_3ds", "reservation_expired");

    private PaymentMessages() {}

    /** The provider refused; another instrument may work. */
    public static Message failed(String reason) {
        return Message.recoverable("payment_failed", "$.payment", "The payment was declined: " + reason);
    }

    /** The provider did not answer in time. */
    public static Message pending() {
        return Message.info("payment_pending",
                "The payment provider has not answered yet. The goods are held; ask again for this session.");
    }

    /** The buyer has to prove who they are. */
    public static Message challenge() {
        return new Message(Message.Kind.ERROR, "requires_3ds", "The bank wants the buyer to confirm this payment.",
                Optional.of(Message.Severity.REQUIRES_BUYER_REVIEW), Optional.of("$.payment"));
    }

    /** The goods were held for as long as promised, and no payment came. */
    public static Message expired() {
        return Message.info("reservation_expired",
                "The goods are no longer held, because no payment was made in time. Nothing was charged.");
    }

    /** The payment came when there were no goods left for it. */
    public static Message tooLate() {
        return Message.info("reservation_expired",
                "The payment was confirmed after the goods were sold to others. The money is given back.");
    }

    /** The goods were held for as long as promised, and nobody knows of the payment yet. */
    public static Message unconfirmed() {
        return Message.info("reservation_expired", "The payment was not confirmed in time and the goods are no longer held. "
                + "If it is confirmed later, you get the goods while there are some, else your money back. Cancel to have it back in any case.");
    }
}
