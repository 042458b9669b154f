package dev.tradewind.checkout;

import dev.tradewind.checkout.port.SentMails;
import dev.tradewind.kernel.EventId;
import java.util.HashSet;
import java.util.Set;

/** What was recorded as mailed. */
class SentMailsInMemory implements SentMails {
    final Set<EventId> recorded = new HashSet<>();

    @Override
    public boolean wasSent(EventId event) {
        return recorded.contains(event);
    }

    @Override
    public void sent(EventId event) {
        recorded.add(event);
    }
}
