package dev.tradewind.checkout.dynamo;

import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import jakarta.inject.Singleton;
import java.util.Map;

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

    /** The sku that a write of that name is about, if it is about stock. */
    static java.util.Optional<Sku> sku(String writeName) {
        return writeName.startsWith(NAME) ? java.util.Optional.of(new Sku(writeName.substring(NAME.length()))) : java.util.Optional.empty();
    }
}
