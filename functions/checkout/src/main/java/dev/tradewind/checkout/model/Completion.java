package dev.tradewind.checkout.model;

import java.time.Instant;

/**
 * One attempt to complete a session.
 *
 * @param key identity of the request: caller and Idempotency-Key, hashed
 * @param input hash of what was asked; empty without a key
 * @param attempt number of the payment attempt it made, counted from 1
 * @param leaseUntil until then the invocation that began it may be at work; afterwards the same key may resume it
 */
public record Completion(String key, String input, int attempt, Instant leaseUntil) {
    /** Whether its request had a key, under which it may come again. */
    public boolean isNamed() {
        return !input.isEmpty();
    }

    /** This attempt, taken up again by another invocation. */
    public Completion leased(Instant until) {
        return new Completion(key, input, attempt, until);
    }
}
