package dev.tradewind.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.StartFault;
import java.util.List;

/** Filter criteria of an event source: a record passes if any pattern matches, and all do if there is none. */
final class EventPattern {

    private final List<JsonNode> patterns;

    private EventPattern(List<JsonNode> patterns) {
        this.patterns = patterns;
    }

    static EventPattern read(String owner, JsonNode criteria) {
        return new EventPattern(Json.elements(criteria, "Filters").map(filter -> Json.parse(filter.path("Pattern").asText())
                .orElseThrow(() -> new StartFault(owner, "has a filter pattern that is not JSON"))).toList());
    }

    boolean admits(JsonNode record) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> matches(pattern, record));
    }

    private static boolean matches(JsonNode pattern, JsonNode value) {
        return pattern.properties().stream().allMatch(member -> {
            JsonNode actual = value.path(member.getKey());
            return switch (member.getKey()) {
                case "$or" -> member.getValue().valueStream().anyMatch(option -> matches(option, value));
                default -> member.getValue().isArray()
                        ? member.getValue().valueStream().anyMatch(rule -> allows(rule, actual))
                        : matches(member.getValue(), actual);
            };
        });
    }

    private static boolean allows(JsonNode rule, JsonNode actual) {
        if (!rule.isObject()) {
            return actual.isArray() ? actual.valueStream().anyMatch(rule::equals) : rule.equals(actual);
        }
        String kind = rule.fieldNames().next();
        JsonNode argument = rule.path(kind);
        return switch (kind) {
            case "exists" -> argument.asBoolean() != actual.isMissingNode();
            case "prefix" -> actual.isTextual() && actual.asText().startsWith(argument.asText());
            case "suffix" -> actual.isTextual() && actual.asText().endsWith(argument.asText());
            case "anything-but" -> !actual.isMissingNode() && !Json.texts(argument).contains(actual.asText());
            case "equals-ignore-case" -> actual.asText().equalsIgnoreCase(argument.asText());
            default -> throw new IllegalStateException("the local stack does not know the filter rule " + kind);
        };
    }
}
