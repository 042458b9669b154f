package dev.tradewind.lambda.table;

/** Others wrote the same items again and again until the deadline. Nothing was written; the caller may try again. */
public final class Contended extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Contended(String what, Throwable cause) {
        super(what, cause);
    }
}
