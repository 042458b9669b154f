package dev.tradewind.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * System time plus an offset that only grows. The offset is a system property of the process, which functions and queues
 * read too, so that all of them share one time.
 */
public final class StackClock extends Clock {

    /** Offset in milliseconds. */
    public static final String OFFSET = "tradewind.clock.offset-millis";

    /** How far this clock is ahead of the system's. */
    public Duration offset() {
        return Duration.ofMillis(Long.getLong(OFFSET, 0));
    }

    /** Moves the clock ahead of the system's by this much in all. */
    public void setOffset(Duration offset) {
        System.setProperty(OFFSET, Long.toString(offset.toMillis()));
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the stack's clock is UTC");
    }
}
