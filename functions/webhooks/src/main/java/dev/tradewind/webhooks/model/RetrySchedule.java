package dev.tradewind.webhooks.model;

import dev.tradewind.webhookdelivery.model.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When to try again: 5 s, 5 min, 30 min, 2 h, 5 h and 10 h after the attempt before, and a last time 24 h after the delivery was first
 * due. Source: Standard Webhooks 1.0.0, "Deliverability and reliability", which goes on for three days; we end after one.
 */
public final class RetrySchedule {
    private static final List<Duration> STEPS = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30),
            Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10));

    private RetrySchedule() {}

    /**
     * When to try next.
     *
     * @param delivery before the attempt that failed
     * @param wanted how long the receiver asked to wait at least
     * @return nothing when it is over
     */
    public static Optional<Instant> next(Delivery delivery, Instant now, Optional<Duration> wanted) {
        if (!now.isBefore(delivery.giveUpAt())) {
            return Optional.empty();
        }
        Instant step = delivery.tries() < STEPS.size() ? now.plus(STEPS.get(delivery.tries())) : delivery.giveUpAt();
        Instant asked = wanted.map(now::plus).orElse(Instant.MIN);
        Instant later = asked.isAfter(step) ? asked : step;
        return Optional.of(later.isAfter(delivery.giveUpAt()) ? delivery.giveUpAt() : later);
    }
}
