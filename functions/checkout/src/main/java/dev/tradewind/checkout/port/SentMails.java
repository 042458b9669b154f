package dev.tradewind.checkout.port;

import dev.tradewind.kernel.EventId;

/** Remembers which events a mail was sent for. */
public interface SentMails {
    /** Whether the mail for that event was sent, as far as was recorded. */
    boolean wasSent(EventId event);

    /** Records that it was sent; once more changes nothing. */
    void sent(EventId event);
}
