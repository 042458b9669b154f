package dev.tradewind.local.access;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A pattern of IAM: {@code *} stands for any characters, slashes and colons among them, {@code ?} for one. */
record Wildcard(String text, Pattern pattern) {

    /** Matches in the given case. */
    static Wildcard of(String text) {
        return new Wildcard(text, Pattern.compile(expression(text), Pattern.DOTALL));
    }

    /** Matches in any case, as the names of actions do. */
    static Wildcard ofAction(String text) {
        return new Wildcard(text, Pattern.compile(expression(text), Pattern.CASE_INSENSITIVE));
    }

    /** Only the text itself, whatever it contains. */
    static Wildcard exactly(String text) {
        return new Wildcard(text, Pattern.compile(Pattern.quote(text)));
    }

    boolean matches(String value) {
        return pattern.matcher(value).matches();
    }

    private static String expression(String text) {
        return text.codePoints().mapToObj(Character::toString).map(character -> switch (character) {
            case "*" -> ".*";
            case "?" -> ".";
            default -> Pattern.quote(character);
        }).collect(Collectors.joining());
    }
}
