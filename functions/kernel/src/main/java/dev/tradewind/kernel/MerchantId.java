package dev.tradewind.kernel;

import java.util.regex.Pattern;

/**
 * Who sells: the name that a merchant got when it joined, and the claim {@code merchant_id} of its tokens.
 *
 * @param value 1 to 64 ASCII letters, digits, dots, underscores and hyphens, beginning with a letter or digit. Case matters
 */
public record MerchantId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** @throws IllegalArgumentException if {@link #isValid} says no */
    public MerchantId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a merchant id: " + value);
        }
    }

    /** @return whether the text can be a merchant id */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
