package dev.tradewind.fx.port;

/** Where ECB's file of the day comes from. */
@FunctionalInterface
public interface RateFeed {

    /** @return the file as it is published now, or why it could not be had */
    Fetch fetch();

    /** How asking for the file ends. */
    sealed interface Fetch {

        /**
         * The file.
         *
         * @param file its bytes, within {@link dev.tradewind.fx.model.RateFile#MAX_BYTES}
         */
        record Fetched(byte[] file) implements Fetch {}

        /**
         * No file.
         *
         * @param reason for people
         */
        record Failed(String reason) implements Fetch {}
    }
}
