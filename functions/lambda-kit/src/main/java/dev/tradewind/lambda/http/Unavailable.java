package dev.tradewind.lambda.http;

/**
 * Something that the answer depends on cannot be reached now. Nothing was written; the outermost mapper answers with status 503
 * and when to ask again.
 */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final String content;
    private final int retryAfterSeconds;

    /**
     * @param code machine-readable reason in snake case
     * @param content what a person should know; the caller is told nothing of the cause
     * @param retryAfterSeconds 1 or more
     */
    public Unavailable(String code, String content, int retryAfterSeconds, Throwable cause) {
        super(code, cause);
        this.code = code;
        this.content = content;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** Machine-readable reason. */
    public String code() {
        return code;
    }

    /** What a person should know. */
    public String content() {
        return content;
    }

    /** When it makes sense to ask again. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
