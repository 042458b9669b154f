package dev.tradewind.checkout.dynamo;

import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import jakarta.inject.Singleton;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code SKU#sku / STOCK#00}: what is available of a sku. Taking it is its own check: there is no moment in between (trap 3). */
@Singleton
final class StockItem {
    private static final String NAME = "stock ";
    private static final String KEY = "STOCK#00";

    private final Tables tables;

    StockItem(Tables tables) {
        this.tables = tables;
    }

    ItemKey key(Sku sku) {
        return new ItemKey(tables.catalog(), "SKU#" + sku, KEY);
    }

    Write take(Sku sku, int quantity) {
        return Write.update(NAME + sku, tables.catalog(), key(sku).attributes(), "SET available = available - :taken",
                Map.of(":taken", Attributes.n(quantity)), Condition.that("available >= :taken"));
    }

    Write giveBack(Sku sku, int quantity) {
        return Write.update(NAME + sku, tables.catalog(), key(sku).attributes(), "SET available = available + :given",
                Map.of(":given", Attributes.n(quantity)), Condition.that("attribute_exists(available)"));
    }

    /**
     * What stands there.
     *
     * @param available negative when more is sold or held than was supplied
     * @param declared units that the merchant has supplied in all
     * @param importId of the import that said so
     */
    record Level(long available, long declared, String importId) {
        boolean isShortOf(long newlyDeclared) {
            return available + newlyDeclared - declared < 0;
        }
    }

    static Level level(Map<String, AttributeValue> item) {
        return new Level(available(item), Long.parseLong(item.get("declared").n()), item.get("import_id").s());
    }

    static long available(Map<String, AttributeValue> item) {
        return Long.parseLong(item.get("available").n());
    }

    Write declareFirst(Sku sku, long declared, String importId) {
        return declare(sku, "SET available = :declared, declared = :declared, import_id = :import",
                Map.of(":declared", Attributes.n(declared), ":import", Attributes.s(importId)), Condition.absent());
    }

    /** What is available changes by the difference, whatever was sold meanwhile; it is owed when it falls below nothing. */
    Write declareAfter(Level before, Sku sku, long declared, String importId) {
        return declare(sku, "SET available = available + :more, declared = :declared, import_id = :import",
                Map.of(":more", Attributes.n(declared - before.declared()), ":declared", Attributes.n(declared), ":import",
                        Attributes.s(importId)),
                Condition.that("import_id = :before").value(":before", Attributes.s(before.importId())));
    }

    private Write declare(Sku sku, String expression, Map<String, AttributeValue> values, Condition condition) {
        return Write.update(NAME + sku, tables.catalog(), key(sku).attributes(), expression, values, condition);
    }

    /** The sku that a write of that name is about, if it is about stock. */
    static java.util.Optional<Sku> sku(String writeName) {
        return writeName.startsWith(NAME) ? java.util.Optional.of(new Sku(writeName.substring(NAME.length()))) : java.util.Optional.empty();
    }
}
