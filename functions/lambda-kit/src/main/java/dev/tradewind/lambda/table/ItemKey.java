package dev.tradewind.lambda.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where an item lies. */
public record ItemKey(String table, String pk, String sk) {
    /** The key attributes, as requests want them. */
    public Map<String, AttributeValue> attributes() {
        return Attributes.key(pk, sk);
    }
}
