package dev.tradewind.kernel;

import java.util.regex.Pattern;

/**
 * A checkout session. An anonymous buyer holds it by these bits alone: treat it as a secret, and never log it whole.
 *
 * @param value 64 lower-case hexadecimal digits: 128 bits of where the session lies, and 128 random bits that nobody can guess who knows that;
 *              of a session from before there were places, the 32 random digits that it has
 */
public record CheckoutId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}([0-9a-f]{32})?");

    private static final int PLACE_DIGITS = 32;

    /** @throws IllegalArgumentException if {@link #isValid} says no; the text is not repeated, it may be a secret */
    public CheckoutId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a checkout id");
        }
    }

    /** @return whether the text can be a checkout id */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /** @return where the session lies, 32 digits; no secret, since the request that opens the session may choose it */
    public String place() {
        return value.substring(0, PLACE_DIGITS);
    }

    @Override
    public String toString() {
        return value;
    }
}
