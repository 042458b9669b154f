package dev.tradewind.checkout.dynamo;

import dev.tradewind.checkout.model.RateUsed;
import dev.tradewind.fxquoting.Quotes;
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
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code QUOTE#id / USE}: the order that used a locked quote up. There is one such order, or none, at a time. */
@Singleton
final class QuoteUseItem {
    /** Name of the write. */
    static final String NAME = "quote use";

    private static final String KEY = "USE";
    private static final String ORDER = "order_id";

    private final Tables tables;

    QuoteUseItem(Tables tables) {
        this.tables = tables;
    }

    ItemKey key(QuoteId id) {
        return new ItemKey(tables.rates(), "QUOTE#" + id, KEY);
    }

    /** Whether another order has it. */
    static boolean isOfAnother(Map<String, AttributeValue> item, Optional<OrderId> order) {
        return order.filter(id -> item.get(ORDER).s().equals(id.toString())).isEmpty();
    }

    /** Refused when another order has it. It goes when the quote beside it goes, since a quote's id may come again. */
    Write use(RateUsed lockedRate, OrderId order) {
        QuoteId id = lockedRate.lock().orElseThrow();
        Map<String, AttributeValue> item = new HashMap<>(key(id).attributes());
        item.put(ORDER, Attributes.s(order.toString()));
        item.put(Attributes.EXPIRES_AT, Attributes.seconds(Quotes.keptUntil(lockedRate.expiresAt())));
        return Write.put(NAME, tables.rates(), item, of(order));
    }

    /** An order that ended without goods has not used it. */
    Write letGo(RateUsed lockedRate, OrderId order) {
        return new Write.Delete(NAME, tables.rates(), key(lockedRate.lock().orElseThrow()).attributes(), of(order));
    }

    private static Condition of(OrderId order) {
        return Condition.that("attribute_not_exists(pk) OR order_id = :order").value(":order", Attributes.s(order.toString()));
    }
}
