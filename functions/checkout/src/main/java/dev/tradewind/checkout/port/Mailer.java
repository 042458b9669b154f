package dev.tradewind.checkout.port;

/** Sends mail to buyers. */
@FunctionalInterface
public interface Mailer {
    /**
     * A mail of plain text.
     *
     * @param to address of the buyer; personal: never logged
     */
    record Mail(String to, String subject, String text) {
        @Override
        public String toString() {
            return "Mail[" + subject + "]";
        }
    }

    /** How handing a mail over ended; an exception means that it may be tried again. */
    sealed interface Delivery {
        /** It is on its way. */
        record Accepted() implements Delivery {}

        /** This mail will never be taken. */
        record Refused(String reason) implements Delivery {}
    }

    /** Hands a mail over. */
    Delivery send(Mail mail);
}
