package dev.tradewind.replay.suite;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a request is repeated.
 *
 * @param limit from its first sending on
 * @param crashes how often a function may fail on it
 */
record Patience(Duration limit, int crashes) {
    static final Patience OF_A_BUYER = new Patience(Duration.ofSeconds(90), 5);
    private static final Duration FIRST = Duration.ofMillis(50);
    private static final int MOST_DOUBLINGS = 5;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** A pause before the next try: as long as the server asks for, else twice the last one; then up to half of it again. */
    static Duration pause(int tries, Duration asked) {
        Duration least = asked.isPositive() ? asked : FIRST.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
        Duration bounded = least.compareTo(LONGEST) < 0 ? least : LONGEST;
        return bounded.plusMillis(ThreadLocalRandom.current().nextLong(bounded.toMillis() / 2 + 1));
    }
}
