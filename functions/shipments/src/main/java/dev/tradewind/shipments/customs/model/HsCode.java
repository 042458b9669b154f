package dev.tradewind.shipments.customs.model;

import java.util.regex.Pattern;

/**
 * A code of the Harmonized System with the digits that a country may add.
 *
 * @param digits 6 to 10 digits without points
 */
public record HsCode(String digits) {
    private static final Pattern FORM = Pattern.compile("[0-9]{6,10}");

    public HsCode {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("not an HS code");
        }
    }

    /** Whether the text has the form of one; that the code exists is another question. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /** The first two digits. */
    public String chapter() {
        return digits.substring(0, 2);
    }

    /** The first four digits. */
    public String heading() {
        return digits.substring(0, 4);
    }

    /** The first six digits, which all countries share. */
    public String six() {
        return digits.substring(0, 6);
    }
}
