package dev.tradewind.lambda.table;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One conditional write to one item: alone, or as a part of a transaction. Its name says which it was when it is refused. */
public sealed interface Write {
    /** What a refusal is called by; unique within a transaction. */
    String name();

    /** The table. */
    String table();

    /** What must hold; nothing reads and then writes blindly, so every write has one. */
    Condition condition();

    /** Replaces the item as a whole. */
    record Put(String name, String table, Map<String, AttributeValue> item, Condition condition) implements Write {}

    /** Changes attributes of an item; the update expression's placeholders stand in {@code names} and {@code values}. */
    record Update(String name, String table, Map<String, AttributeValue> key, String expression, Map<String, String> names,
            Map<String, AttributeValue> values, Condition condition) implements Write {
        Map<String, String> allNames() {
            var all = new HashMap<>(names);
            all.putAll(condition.names());
            return all;
        }

        Map<String, AttributeValue> allValues() {
            var all = new HashMap<>(values);
            all.putAll(condition.values());
            return all;
        }
    }

    /** Removes the item. */
    record Delete(String name, String table, Map<String, AttributeValue> key, Condition condition) implements Write {}

    /** Writes nothing and only requires the condition of an item that is not written. */
    record Check(String name, String table, Map<String, AttributeValue> key, Condition condition) implements Write {}

    /** Puts an item. */
    static Write put(String name, String table, Map<String, AttributeValue> item, Condition condition) {
        return new Put(name, table, Map.copyOf(item), condition);
    }

    /** Updates an item. */
    static Write update(String name, String table, Map<String, AttributeValue> key, String expression, Map<String, AttributeValue> values,
            Condition condition) {
        return new Update(name, table, key, expression, Map.of(), values, condition);
    }

    /** Updates an item by an expression with placeholders for names. */
    static Write update(String name, String table, Map<String, AttributeValue> key, String expression, Map<String, String> names,
            Map<String, AttributeValue> values, Condition condition) {
        return new Update(name, table, key, expression, names, values, condition);
    }
}
