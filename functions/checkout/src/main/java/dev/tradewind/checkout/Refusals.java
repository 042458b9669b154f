package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.SessionStatus;

/** Why a session cannot do what is asked of it. */
final class Refusals {
    private Refusals() {}

    static Message ended(CheckoutSession session) {
        String end = session.status() == SessionStatus.COMPLETED ? "completed" : "canceled";
        return Message.error(Message.Severity.UNRECOVERABLE, "checkout_" + end,
                "This checkout is " + end + " and stays as it is; start a new one.");
    }

    static Message payingNow() {
        return Message.error(Message.Severity.RECOVERABLE, "payment_in_progress",
                "This checkout is being paid for. Ask for it again until that is decided.");
    }

    static Message tooManyAttempts() {
        return Message.error(Message.Severity.UNRECOVERABLE, "too_many_attempts",
                "Too many payments of this checkout failed; start a new one.");
    }

    static Message unpaid() {
        return Message.error(Message.Severity.RECOVERABLE, "handler_unknown", "The payment names no instrument that this shop takes.");
    }
}
