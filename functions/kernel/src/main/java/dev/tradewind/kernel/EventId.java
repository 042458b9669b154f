package dev.tradewind.kernel;

/**
 * A fact's own name: the same on every delivery and every replay, so consumers can tell a duplicate (trap 24).
 *
 * @param value a UUIDv7 (RFC 9562) in canonical lower-case text; sorts by the time it was made
 */
public record EventId(String value) {

    /** @throws IllegalArgumentException if {@link #isValid} says no */
    public EventId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an event id: " + value);
        }
    }

    /** @return whether the text can be an event id */
    public static boolean isValid(String text) {
        return Uuid7.isCanonical(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
