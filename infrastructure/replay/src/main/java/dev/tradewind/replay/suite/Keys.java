package dev.tradewind.replay.suite;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The Idempotency-Keys of a run: the same for the same step, and of no other run.
 *
 * @param seed random, one for each run
 */
public record Keys(UUID seed) {
    /** The key of a step. */
    public UUID of(String step) {
        return UUID.nameUUIDFromBytes((seed + " " + step).getBytes(StandardCharsets.UTF_8));
    }

    /** Eight characters that tell this run's goods from any other's. */
    public String word() {
        return seed.toString().substring(0, 8);
    }
}
