package dev.tradewind.checkout.dynamo;

import dev.tradewind.checkout.port.StockLevels;
import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.table.Commit;
import dev.tradewind.lambda.table.ItemReader;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.lambda.table.Write;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stock as merchants declare it. The first declaration is one write; every other one learns from its refusal what stood there, so nothing is
 * read first.
 */
@Singleton
final class DynamoStockLevels implements StockLevels {
    private final StockItem stock;
    private final Transactor transactor;
    private final ItemReader reader;

    DynamoStockLevels(StockItem stock, Transactor transactor, ItemReader reader) {
        this.stock = stock;
        this.transactor = transactor;
        this.reader = reader;
    }

    @Override
    public Declared declare(Sku sku, long declared, String importId) {
        Optional<Map<String, AttributeValue>> other = refusedBy(stock.declareFirst(sku, declared, importId));
        Declared result = Declared.APPLIED;
        while (other.isPresent()) {
            StockItem.Level before = StockItem.level(other.get());
            if (before.importId().compareTo(importId) >= 0) {
                return Declared.PASSED_OVER;
            }
            result = before.isShortOf(declared) ? Declared.BELOW_SOLD : Declared.APPLIED;
            other = refusedBy(stock.declareAfter(before, sku, declared, importId));
        }
        return result;
    }

    @Override
    public Optional<Level> level(Sku sku) {
        return reader.read(stock.key(sku)).map(StockItem::level).map(level -> new Level(level.declared(), level.available()));
    }

    /** The item as it stood in the way; nothing when it was written. */
    private Optional<Map<String, AttributeValue>> refusedBy(Write write) {
        return switch (transactor.commit(write)) {
            case Commit.Committed _ -> Optional.empty();
            case Commit.Refused refused -> Optional.of(refused.refusals().getFirst().item());
        };
    }
}
