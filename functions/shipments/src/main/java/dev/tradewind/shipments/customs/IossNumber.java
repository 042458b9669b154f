package dev.tradewind.shipments.customs;

import java.util.regex.Pattern;

/**
 * The form of a number of the EU's Import One Stop Shop: {@code IM}, the state of registration in three digits, seven more. The last is a
 * check digit whose rule the Commission does not publish, so it is not checked. {@code IN} numbers name an intermediary, who may not be
 * declared.
 */
public final class IossNumber {
    private static final Pattern FORM = Pattern.compile("IM[0-9]{10}");

    private IossNumber() {}

    /** Whether the text can be one. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches() && MemberStates.isRegister(text.substring(2, 5));
    }
}
