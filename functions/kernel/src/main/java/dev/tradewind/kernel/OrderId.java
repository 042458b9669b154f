package dev.tradewind.kernel;

/**
 * The order's key. People are shown its {@link OrderNumber}.
 *
 * @param value a UUIDv7 (RFC 9562) in canonical lower-case text; sorts by the time it was made
 */
public record OrderId(String value) {

    /** @throws IllegalArgumentException if {@link #isValid} says no */
    public OrderId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an order id: " + value);
        }
    }

    /** @return whether the text can be an order id */
    public static boolean isValid(String text) {
        return Uuid7.isCanonical(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
