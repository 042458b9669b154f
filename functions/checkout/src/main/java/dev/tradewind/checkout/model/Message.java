package dev.tradewind.checkout.model;

import java.util.Optional;

/**
 * Something that buyer or platform should know of a session.
 *
 * @param code in snake case, of the Universal Commerce Protocol where it has one
 * @param severity of an error: who can mend it
 * @param path JSONPath of the part of the session that it is about
 */
public record Message(Kind kind, String code, String content, Optional<Severity> severity, Optional<String> path) {
    /** How much it stands in the way: only an error does. */
    public enum Kind {
        ERROR, WARNING, INFO
    }

    /** Who can mend an error. */
    public enum Severity {
        RECOVERABLE, REQUIRES_BUYER_INPUT, REQUIRES_BUYER_REVIEW, UNRECOVERABLE
    }

    /** An error that the platform can mend by an update. */
    public static Message recoverable(String code, String path, String content) {
        return new Message(Kind.ERROR, code, content, Optional.of(Severity.RECOVERABLE), Optional.of(path));
    }

    /** An error about the session as a whole. */
    public static Message error(Severity severity, String code, String content) {
        return new Message(Kind.ERROR, code, content, Optional.of(severity), Optional.empty());
    }

    /** Something that changes what the buyer may expect. */
    public static Message warning(String code, String path, String content) {
        return new Message(Kind.WARNING, code, content, Optional.empty(), Optional.of(path));
    }

    /** Something good to know of a part. */
    public static Message info(String code, String path, String content) {
        return new Message(Kind.INFO, code, content, Optional.empty(), Optional.of(path));
    }

    /** Something good to know. */
    public static Message info(String code, String content) {
        return new Message(Kind.INFO, code, content, Optional.empty(), Optional.empty());
    }
}
