package dev.tradewind.paymentgateways;

/** How a request to be paid ended, as far as the caller could learn before its deadline. */
public sealed interface Authorisation {

    /**
     * The amount is reserved for us.
     *
     * @param gatewayId the provider's name for it, the same on every retry
     */
    record Authorised(String gatewayId) implements Authorisation {}

    /**
     * No money for this reference, for good: another try needs another reference.
     *
     * @param code in snake case, such as {@code insufficient_funds}
     * @param message for the buyer
     */
    record Declined(String code, String message) implements Authorisation {

        /** Code: the reference came before with another amount. */
        public static final String REFERENCE_REUSED = "reference_reused";

        /** Code: the reference was released, so it will never charge. */
        public static final String REFERENCE_RELEASED = "reference_released";
    }

    /**
     * The buyer must prove something to the provider first; until then nothing is reserved.
     *
     * @param challengePath where, as a path from the root with a leading slash; the caller knows the host and makes the URL
     */
    record ChallengeRequired(String challengePath) implements Authorisation {}

    /**
     * It timed out, and nobody here knows whether money moved.
     *
     * @param reason for the log
     */
    record Unknown(String reason) implements Authorisation {}
}
