package dev.tradewind.lambda.table;

import dev.tradewind.lambda.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses with full jitter between tries, until shortly before the deadline that the invocation had at the first. */
final class Patience {
    private static final Duration MARGIN = Duration.ofMillis(750);
    private static final long LONGEST_PAUSE_MILLIS = 400;

    private final Instant until;
    private long ceiling = 10;

    private Patience(Instant until) {
        this.until = until;
    }

    static Patience untilDeadline() {
        return new Patience(Invocation.current().deadline().minus(MARGIN));
    }

    /** @throws Contended when there is no time for another try */
    void pause(String what, RuntimeException cause) {
        if (Instant.now().isAfter(until)) {
            throw new Contended(what, cause);
        }
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(ceiling) + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Contended("interrupted", e);
        }
        ceiling = Math.min(LONGEST_PAUSE_MILLIS, ceiling * 2);
    }
}
