package dev.tradewind.testkit;

import dev.tradewind.kernel.IdSource;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that a test can foretell: the first, the second, … of this source, whatever their kind. */
public final class SequenceIds implements IdSource {

    private static final long FIRST_UUID7 = 0x0193_4567_89AB_7000L;

    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final AtomicLong last = new AtomicLong();

    /** @return zeros that end in the next number */
    @Override
    public byte[] random(int count) {
        byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(last.incrementAndGet()).array();
        byte[] bytes = new byte[count];
        int copied = Math.min(count, Long.BYTES);
        System.arraycopy(number, Long.BYTES - copied, bytes, count - copied, copied);
        return bytes;
    }

    /** @return always the same instant and the next number */
    @Override
    public UUID uuid7() {
        return new UUID(FIRST_UUID7, VARIANT | last.incrementAndGet());
    }
}
