package dev.tradewind.kernel;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/**
 * Ids for production. The generator is the JDK's default, made at first use; on Linux it takes nothing from the kernel that is older than a tenth of a
 * second, so that the copies of a function which go on from one snapshot draw different ids. Safe for use by several threads.
 */
public final class RandomIds implements IdSource {

    private static final int LAST_COUNTER = 0xFFF;

    private final Clock clock;

    private long millis = Long.MIN_VALUE;

    private int counter;

    /** @param clock dates the UUIDs; if it steps back, ids go on from the last millisecond */
    public RandomIds(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public byte[] random(int count) {
        var bytes = new byte[count];
        Lazy.RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public synchronized UUID uuid7() {
        ByteBuffer random = ByteBuffer.wrap(random(Short.BYTES + Long.BYTES));
        advance(clock.millis(), random.getShort() & (LAST_COUNTER >> 1));
        return Uuid7.of(millis, counter, random.getLong());
    }

    /** Within a millisecond the counter orders the ids; when it is used up, the next millisecond is borrowed (RFC 9562, 6.2). */
    private void advance(long now, int freshCounter) {
        if (now > millis) {
            millis = now;
            counter = freshCounter;
        } else if (counter < LAST_COUNTER) {
            counter++;
        } else {
            millis++;
            counter = freshCounter;
        }
    }

    private static final class Lazy {
        static final SecureRandom RANDOM = new SecureRandom();
    }
}
