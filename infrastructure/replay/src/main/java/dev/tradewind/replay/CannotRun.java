package dev.tradewind.replay;

/** The run cannot go on; the message is one line for the person who started it. */
public final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotRun(String message) {
        super(message);
    }
}
