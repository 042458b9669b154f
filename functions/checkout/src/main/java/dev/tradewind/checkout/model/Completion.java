package dev.tradewind.checkout.model;

import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to complete a session, remembered so that the same request finds its first answer.
 *
 * @param key identity of the request: caller and Idempotency-Key, hashed
 * @param input hash of what was asked; empty without a key
 * @param attempt number of the payment attempt it made, counted from 1
 * @param leaseUntil until then the invocation that began it may be at work; afterwards the same key may resume it
 * @param answer what was answered, once that is decided and until the next attempt begins
 */
public record Completion(String key, String input, int attempt, Instant leaseUntil, Optional<Answer> answer) {
    /** An answer as it was sent. */
    public record Answer(int status, String body) {}

    /** This attempt with its answer. */
    public Completion answered(Answer first) {
        return new Completion(key, input, attempt, leaseUntil, Optional.of(first));
    }

    /** This attempt once its answer is kept elsewhere. */
    Completion settled() {
        return new Completion(key, input, attempt, leaseUntil, Optional.empty());
    }

    /** Whether its request had a key, under which it may come again. */
    public boolean isNamed() {
        return !input.isEmpty();
    }

    /** This attempt, taken up again by another invocation. */
    public Completion leased(Instant until) {
        return new Completion(key, input, attempt, until, answer);
    }
}
