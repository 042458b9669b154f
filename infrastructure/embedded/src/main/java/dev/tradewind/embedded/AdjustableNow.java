package dev.tradewind.embedded;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.elasticmq.util.NowProvider;

/** The queues' time follows the clock that a test moves, so that delays and visibility timeouts pass with it. */
final class AdjustableNow extends NowProvider {

    @Override
    public long nowMillis() {
        return System.currentTimeMillis() + Long.getLong("tradewind.clock.offset-millis", 0);
    }

    @Override
    public OffsetDateTime now() {
        return Instant.ofEpochMilli(nowMillis()).atOffset(ZoneOffset.UTC);
    }
}
