package dev.tradewind.lambda;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** System time plus an offset that the local stack moves for the whole JVM, so that a life of 60 days plays in seconds. */
final class AdjustableClock extends Clock {
    private static final String OFFSET = "tradewind.clock.offset-millis";

    @Override
    public Instant instant() {
        return Instant.now().plusMillis(Long.getLong(OFFSET, 0));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), java.time.Duration.ofMillis(Long.getLong(OFFSET, 0)));
    }
}
