package dev.tradewind.fxquoting;

import java.time.Instant;

/** Where published tables are put, once per source and day. Only fx does; it is here so that the item has one definition. */
public interface RateTables {

    /**
     * Keeps the table unless that source and day already has one, which then stays as it is.
     *
     * @param importedAt by the server's clock
     */
    Outcome putIfAbsent(RateTable table, Instant importedAt);

    /** How an import of one table ends. */
    sealed interface Outcome {

        /** The table is there now. */
        record Imported() implements Outcome {}

        /**
         * That source and day had a table; nothing was changed.
         *
         * @param stored what is there, which may differ from what was sent
         */
        record AlreadyThere(RateTable stored) implements Outcome {}
    }
}
