package dev.tradewind.kernel;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with an input. A request is answered with all of its faults at once.
 *
 * @param code for machines, snake_case, at most 64 characters: {@code currency_withdrawn}; part of the contract
 * @param pointer where, as a JSON pointer (RFC 6901): {@code /line_items/0/quantity}, or empty for the whole input
 * @param message for people, one sentence; not part of the contract
 */
public record Fault(String code, String pointer, String message) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    /** @throws IllegalArgumentException if the code is not snake_case, the pointer is none, or the message is blank */
    public Fault {
        Objects.requireNonNull(pointer, "pointer");
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code must be snake_case: " + code);
        }
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("not a JSON pointer: " + pointer);
        }
        if (message.isBlank()) {
            throw new IllegalArgumentException("a fault says what is wrong");
        }
    }
}
