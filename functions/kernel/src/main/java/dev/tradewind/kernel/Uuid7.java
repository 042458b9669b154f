package dev.tradewind.kernel;

import java.util.UUID;

/**
 * UUID version 7: 48 bits of milliseconds since 1970, 12 bits of counter, 62 random bits.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.7">RFC 9562, section 5.7</a>
 */
public final class Uuid7 {

    private static final int LENGTH = 36;
    private static final int VERSION = 7;
    /** The variant of RFC 9562, section 4.1. */
    private static final int VARIANT = 2;

    private Uuid7() {}

    /**
     * Puts the fields together.
     *
     * @param millis since 1970-01-01T00:00Z, 0 to 2^48 − 1
     * @param counter 0 to 4095, orders ids of one millisecond
     * @param random of which the low 62 bits are used
     * @throws IllegalArgumentException if millis or counter is out of range
     */
    public static UUID of(long millis, int counter, long random) {
        if (millis >>> 48 != 0 || counter >>> 12 != 0) {
            throw new IllegalArgumentException("out of range: %d ms, counter %d".formatted(millis, counter));
        }
        long high = (millis << 16) | 0x7000L | counter;
        long low = (random & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** @return milliseconds since 1970 at which the id was made
     * @throws IllegalArgumentException if it is of another version */
    public static long millisOf(UUID id) {
        if (id.version() != VERSION) {
            throw new IllegalArgumentException("UUID of version " + id.version());
        }
        return id.getMostSignificantBits() >>> 16;
    }

    /** @return whether the text is a UUIDv7 in lower case with hyphens, the only form that is stored or compared */
    public static boolean isCanonical(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        try {
            UUID id = UUID.fromString(text);
            return id.version() == VERSION && id.variant() == VARIANT && id.toString().equals(text);
        } catch (IllegalArgumentException otherForm) {
            return false;
        }
    }
}
