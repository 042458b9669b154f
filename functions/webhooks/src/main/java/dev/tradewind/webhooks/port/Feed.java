package dev.tradewind.webhooks.port;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.webhooks.model.FeedEntry;
import java.util.List;
import java.util.Optional;

/** The events of each merchant in an order that never changes and has no gaps; each is kept for 30 days. */
public interface Feed {
    /** What a reader is answered. */
    sealed interface Page {
        /**
         * What follows.
         *
         * @param position of the last entry, or where the reader was if there is none
         */
        record Read(List<FeedEntry> entries, long position) implements Page {}

        /** What follows is past its time: the reader has missed something. */
        record Missed() implements Page {}
    }

    /** Adds an event at the end; one that is there already stays where it is. */
    void append(MerchantId merchant, FeedEntry entry);

    /**
     * Reads on.
     *
     * @param after the position of the last entry read; none to begin with the oldest that is kept
     */
    Page read(MerchantId merchant, Optional<Long> after, int limit);
}
