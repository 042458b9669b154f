package dev.tradewind.webhookdelivery.model;

import java.time.Instant;
import java.util.Optional;

/**
 * One try to deliver.
 *
 * @param status what the receiver answered
 * @param fault why there was no answer
 */
public record Attempt(Instant at, Optional<Integer> status, Optional<String> fault) {
    /** The receiver answered. */
    public static Attempt answered(Instant at, int status) {
        return new Attempt(at, Optional.of(status), Optional.empty());
    }

    /** There was no answer. */
    public static Attempt failed(Instant at, String fault) {
        return new Attempt(at, Optional.empty(), Optional.of(fault));
    }

    /** Whether the receiver has taken it. */
    public boolean accepted() {
        return status.filter(code -> code >= 200 && code < 300).isPresent();
    }
}
