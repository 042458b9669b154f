package dev.tradewind.testkit;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Items and writes for the tests of this module. */
final class Items {

    static final String ABSENT = "attribute_not_exists(pk)";

    private Items() {}

    static Map<String, AttributeValue> item(String pk) {
        return TableShape.key(pk, "A");
    }

    /** An item with a text of so many bytes. */
    static Map<String, AttributeValue> sized(String pk, int bytes) {
        return with(item(pk), "text", "x".repeat(bytes));
    }

    /** An item that the due index holds. */
    static Map<String, AttributeValue> due(String pk, String when) {
        return with(with(item(pk), "due_pk", "DUE#kind"), "due_sk", when);
    }

    static Map<String, AttributeValue> with(Map<String, AttributeValue> item, String name, String text) {
        Map<String, AttributeValue> more = new HashMap<>(item);
        more.put(name, AttributeValue.fromS(text));
        return more;
    }

    static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
        return TransactWriteItem.builder().put(Put.builder().tableName(table).item(item).conditionExpression(ABSENT).build()).build();
    }
}
