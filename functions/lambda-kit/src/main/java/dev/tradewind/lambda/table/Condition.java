package dev.tradewind.lambda.table;

import static dev.tradewind.lambda.table.Attributes.seconds;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What must hold of an item for a write to it to happen.
 *
 * @param expression a DynamoDB condition expression
 * @param names what its {@code #name} placeholders stand for
 * @param values what its {@code :value} placeholders stand for
 */
public record Condition(String expression, Map<String, String> names, Map<String, AttributeValue> values) {
    /** A condition without placeholders so far. */
    public static Condition that(String expression) {
        return new Condition(expression, Map.of(), Map.of());
    }

    /** No such item, not even an expired one. */
    public static Condition absent() {
        return that("attribute_not_exists(pk)");
    }

    /** No such item, or one that is past its TTL and was not deleted yet. */
    public static Condition absentOrExpired(Instant now) {
        return that("attribute_not_exists(pk) OR expires_at < :now").value(":now", seconds(now));
    }

    /** With one more name. */
    public Condition name(String placeholder, String attribute) {
        var more = new HashMap<>(names);
        more.put(placeholder, attribute);
        return new Condition(expression, more, values);
    }

    /** With one more value. */
    public Condition value(String placeholder, AttributeValue value) {
        var more = new HashMap<>(values);
        more.put(placeholder, value);
        return new Condition(expression, names, more);
    }
}
