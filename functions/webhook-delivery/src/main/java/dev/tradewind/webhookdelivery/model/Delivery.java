package dev.tradewind.webhookdelivery.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The delivery of one event to one endpoint.
 *
 * @param version counts the writes; every write requires the one before
 * @param attempts the last {@value #KEPT_ATTEMPTS}, oldest first
 * @param tries how many attempts there were since it was last to be sent
 * @param due when to try next; none when it has ended
 * @param giveUpAt when it has failed for good
 */
public record Delivery(EndpointId endpoint, Telling telling, long version, List<Attempt> attempts, int tries, Optional<Instant> due,
        Instant giveUpAt) {
    /** How long it is tried. */
    public static final Duration PATIENCE = Duration.ofHours(24);

    private static final int KEPT_ATTEMPTS = 20;

    /** To the millisecond, as it is stored. */
    public Delivery {
        due = due.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
        giveUpAt = giveUpAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** How it stands. */
    public enum State {
        /** It will be tried. */
        PENDING,
        /** The receiver has it. */
        DELIVERED,
        /** It was given up. */
        FAILED
    }

    /** A new one, due at once. */
    public static Delivery of(EndpointId endpoint, Telling telling, Instant now) {
        return new Delivery(endpoint, telling, 1, List.of(), 0, Optional.of(now), now.plus(PATIENCE));
    }

    /** How it stands. */
    public State state() {
        boolean accepted = !attempts.isEmpty() && attempts.getLast().accepted();
        return due.isPresent() ? State.PENDING : accepted ? State.DELIVERED : State.FAILED;
    }

    /** It was tried; it is due again at the given time, or has ended. */
    public Delivery tried(Attempt attempt, Optional<Instant> again) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(attempt);
        List<Attempt> last = all.subList(Math.max(0, all.size() - KEPT_ATTEMPTS), all.size());
        return new Delivery(endpoint, telling, version + 1, List.copyOf(last), tries + 1, again.filter(at -> !at.isAfter(giveUpAt)),
                giveUpAt);
    }

    /** Its time is over. */
    public Delivery givenUp() {
        return new Delivery(endpoint, telling, version + 1, attempts, tries, Optional.empty(), giveUpAt);
    }

    /** To be sent again, as if it were new. */
    public Delivery again(Instant now) {
        return new Delivery(endpoint, telling, version + 1, attempts, 0, Optional.of(now), now.plus(PATIENCE));
    }
}
