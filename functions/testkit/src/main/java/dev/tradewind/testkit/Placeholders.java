package dev.tradewind.testkit;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@code #names} and {@code :values} of an expression. DynamoDB refuses a request that defines one it does not use. */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("[#:][A-Za-z0-9_]+");

    private Placeholders() {}

    /** @return the definitions that one of these expressions, any of them null, uses; null if none is left, as the SDK wants it */
    static <V> Map<String, V> used(Map<String, V> defined, String... expressions) {
        Set<String> used = Stream.of(expressions).filter(expression -> expression != null)
                .flatMap(expression -> PLACEHOLDER.matcher(expression).results().map(MatchResult::group)).collect(Collectors.toSet());
        Map<String, V> left = defined.entrySet().stream().filter(entry -> used.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return left.isEmpty() ? null : left;
    }

    /** @return the expression with names in the place of their placeholders, and values that are plain words, such as a state */
    static String resolved(WriteAction action, String expression) {
        return PLACEHOLDER.matcher(expression).replaceAll(match -> Matcher.quoteReplacement(resolved(action, match)));
    }

    private static String resolved(WriteAction action, MatchResult match) {
        String placeholder = match.group();
        var value = action.values().get(placeholder);
        if (value != null && value.s() != null && value.s().matches("[a-z][a-z_]{0,30}")) {
            return "'" + value.s() + "'";
        }
        return action.names().getOrDefault(placeholder, placeholder);
    }
}
