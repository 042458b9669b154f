package dev.tradewind.replay.suite;

/** No final answer could be had, however often it was tried; the message says why in a word. */
public final class SuiteFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The word of what was stopped before its answer came. */
    public static final String INTERRUPTED = "interrupted";

    SuiteFailed(String word, Throwable cause) {
        super(word, cause);
    }
}
