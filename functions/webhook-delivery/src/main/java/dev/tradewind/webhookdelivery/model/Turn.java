package dev.tradewind.webhookdelivery.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An endpoint's turn: who has it sends to that endpoint, and nobody else does. So a receiver that hangs holds one sender at
 * most.
 *
 * @param owner of the endpoint
 * @param lease a name of this turn alone
 * @param strikes how often in a row the endpoint could not be reached
 * @param wakes how often something to send was put in, as far as this turn knows
 */
public record Turn(EndpointId endpoint, Owner owner, String lease, int strikes, long wakes) {
    private static final Duration SHORTEST_REST = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 6;

    /** How a turn ends. */
    public record End(int strikes, Optional<Instant> restsUntil, Optional<Instant> next) {}

    /** The endpoint answers: whatever is due next is sent then. */
    public End done(Optional<Instant> next) {
        return new End(0, Optional.empty(), next);
    }

    /** The endpoint could not be reached, so all that waits for it waits a while: 5 s, doubled up to 320 s. */
    public End struck(Instant now) {
        return rested(now.plus(SHORTEST_REST.multipliedBy(1L << Math.min(strikes, MOST_DOUBLINGS))), strikes + 1);
    }

    /** The endpoint wants to be left alone until then. */
    public End rested(Instant until) {
        return rested(until, strikes);
    }

    private static End rested(Instant until, int strikes) {
        return new End(strikes, Optional.of(until), Optional.of(until));
    }
}
