package dev.tradewind.checkout.dynamo;

import dev.tradewind.kernel.OrderId;
import dev.tradewind.kernel.QuoteId;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code QUOTE#id / USE}: the order that used a locked quote up. There is one such order, or none. */
@Singleton
final class QuoteUseItem {
    /** Name of the write. */
    static final String NAME = "quote use";

    private static final String KEY = "USE";

    private final Tables tables;

    QuoteUseItem(Tables tables) {
        this.tables = tables;
    }

    ItemKey key(QuoteId id) {
        return new ItemKey(tables.rates(), "QUOTE#" + id, KEY);
    }

    /** An order that takes its goods once more, after it had given them back, has used the quote already. */
    Write use(QuoteId id, OrderId order) {
        Map<String, AttributeValue> item = new HashMap<>(key(id).attributes());
        item.put("order_id", Attributes.s(order.toString()));
        return Write.put(NAME, tables.rates(), item,
                Condition.that("attribute_not_exists(pk) OR order_id = :order").value(":order", Attributes.s(order.toString())));
    }
}
