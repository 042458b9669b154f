package dev.tradewind.kernel;

import java.util.regex.Pattern;

/**
 * A stock keeping unit, as the merchant writes it: {@code 85123A-2.55}.
 *
 * @param value 1 to 64 ASCII letters, digits, dots, underscores and hyphens, beginning with a letter or digit;
 *            so that it stands unescaped in keys ({@code SKU#x}), paths and CSV files. Case matters
 */
public record Sku(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** @throws IllegalArgumentException if {@link #isValid} says no */
    public Sku {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a sku: " + value);
        }
    }

    /** @return whether the text can be a sku */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
