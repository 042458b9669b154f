package dev.tradewind.kernel;

import java.util.regex.Pattern;

/**
 * A quote of {@code POST /fx/quotes}. Random, so that nobody guesses another's.
 *
 * @param value 128 random bits as 32 lower-case hexadecimal digits
 */
public record QuoteId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /** @throws IllegalArgumentException if {@link #isValid} says no */
    public QuoteId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a quote id");
        }
    }

    /** @return whether the text can be a quote id */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
