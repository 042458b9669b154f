package dev.tradewind.fxquoting;

import java.util.regex.Pattern;

/**
 * Who publishes a table of rates.
 *
 * @param name 1 to 32 lower-case letters, digits and hyphens, beginning with a letter: it is part of keys ({@code SRC#ecb}) and paths
 */
public record RateSource(String name) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    /** The euro reference rates of the European Central Bank: published each TARGET day about 16:00 Brussels, base EUR. */
    public static final RateSource ECB = new RateSource("ecb");

    /** @throws IllegalArgumentException if {@link #isValid} says no */
    public RateSource {
        if (!isValid(name)) {
            throw new IllegalArgumentException("not a rate source: " + name);
        }
    }

    /** @return whether the text can name a source */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return name;
    }
}
