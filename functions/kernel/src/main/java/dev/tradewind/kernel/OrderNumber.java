package dev.tradewind.kernel;

import java.util.Locale;
import java.util.Optional;

/**
 * The order number that people read, type and say: nine random characters and a check character.
 * The check is a polynomial over GF(32), so any one wrong character and any two swapped ones are noticed.
 *
 * @param value ten characters of Crockford's base 32 (digits and upper-case letters without I, L, O, U)
 * @see <a href="https://www.crockford.com/base32.html">Base 32 by Douglas Crockford</a>
 */
public record OrderNumber(String value) {

    /** Random bytes that {@link #fromRandom} takes. */
    public static final int RANDOM_BYTES = 6;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;

    /** @throws IllegalArgumentException if it is not canonical or its check character is wrong; read input with {@link #parse} */
    public OrderNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an order number: " + value);
        }
    }

    /**
     * The number that random bits stand for.
     *
     * @param random {@link #RANDOM_BYTES} bytes, of which the low 45 bits are used
     * @throws IllegalArgumentException if there are more or fewer bytes
     */
    public static OrderNumber fromRandom(byte[] random) {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException("wants %d bytes, not %d".formatted(RANDOM_BYTES, random.length));
        }
        long bits = 0;
        for (byte one : random) {
            bits = (bits << 8) | (one & 0xFF);
        }
        var text = new StringBuilder(LENGTH);
        for (int shift = 40; shift >= 0; shift -= 5) {
            text.append(ALPHABET.charAt((int) (bits >>> shift) & 31));
        }
        return new OrderNumber(text.append(ALPHABET.charAt(timesAlpha(remainder(text)))).toString());
    }

    /**
     * Reads what a person typed: case does not matter, and O is read as 0, I and L as 1.
     *
     * @return the number, or empty if it has another length, a strange character or a wrong check character
     */
    public static Optional<OrderNumber> parse(String text) {
        String canonical = text.toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1');
        return isValid(canonical) ? Optional.of(new OrderNumber(canonical)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isValid(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0) && remainder(text) == 0;
    }

    /** Horner's rule: character i from the right weighs α^i, all of them different, so a swap changes the sum. */
    private static int remainder(CharSequence text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            remainder = timesAlpha(remainder) ^ ALPHABET.indexOf(text.charAt(i));
        }
        return remainder;
    }

    /** Multiplication by α in GF(2^5) with the primitive polynomial x^5 + x^2 + 1. */
    private static int timesAlpha(int element) {
        int shifted = element << 1;
        return shifted < 32 ? shifted : shifted ^ 0b100101;
    }
}
