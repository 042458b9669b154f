package dev.tradewind.kernel;

import java.util.regex.Pattern;

/**
 * A checkout session. An anonymous buyer holds it by these bits alone: treat it as a secret, and never log it whole.
 *
 * @param value 128 random bits as 32 lower-case hexadecimal digits
 */
public record CheckoutId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

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

    @Override
    public String toString() {
        return value;
    }
}
