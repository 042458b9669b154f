package dev.tradewind.catalog.dynamo;

import static dev.tradewind.lambda.table.Attributes.s;

import dev.tradewind.catalog.model.ImportId;
import dev.tradewind.catalog.model.Product;
import dev.tradewind.catalog.model.ProductChange;
import dev.tradewind.catalog.port.Products;
import dev.tradewind.catalog.port.Progress;
import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.table.Commit;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.ItemReader;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.lambda.table.Write;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Products in the catalog table. A change may keep explicit prices of earlier imports, so it is written under the condition
 * that the product is still the one that was read; when it is not, the refusal brings the newer one and the change is made again.
 */
@Singleton
final class ProductTable implements Products {
    private static final int KEYS_PER_READ = 100;
    private static final Map<String, AttributeValue> NONE = Map.of();

    private final String table;
    private final ItemReader reader;
    private final Transactor transactor;

    ProductTable(Tables tables, ItemReader reader, Transactor transactor) {
        this.table = tables.catalog();
        this.reader = reader;
        this.transactor = transactor;
    }

    @Override
    public Optional<Product> find(Sku sku) {
        return reader.read(ProductItems.key(table, sku)).map(ProductItems::product);
    }

    @Override
    public Map<Sku, Product> findAll(Collection<Sku> skus) {
        Map<Sku, Product> found = new HashMap<>();
        var items = reader.readAll(skus.stream().map(sku -> ProductItems.key(table, sku)).toList());
        items.values().stream().map(ProductItems::product).forEach(product -> found.put(product.sku(), product));
        return found;
    }

    @Override
    public Progress write(List<ProductChange> changes, ImportId by) {
        Map<ItemKey, Map<String, AttributeValue>> stored = new ConcurrentHashMap<>();
        List<List<ItemKey>> reads = changes.stream().map(change -> ProductItems.key(table, change.sku()))
                .gather(Gatherers.windowFixed(KEYS_PER_READ)).toList();
        Progress read = Bounded.each(reads, keys -> {
            stored.putAll(reader.readAll(keys));
            return true;
        });
        return switch (read) {
            case Progress.OutOfTime late -> late;
            case Progress.Complete _ -> Bounded.each(changes,
                    change -> write(change, by, stored.getOrDefault(ProductItems.key(table, change.sku()), NONE)));
        };
    }

    /** Whether the product is now as this import wants it, rather than as a newer one did. */
    private boolean write(ProductChange change, ImportId by, Map<String, AttributeValue> stored) {
        Map<String, AttributeValue> seen = stored;
        while (true) {
            Optional<ImportId> writer = Optional.ofNullable(seen.get(ProductItems.IMPORT_ID)).map(id -> new ImportId(id.s()));
            if (writer.isPresent() && !writer.get().olderThan(by)) {
                return writer.get().equals(by);
            }
            Optional<Product> after = change.after(seen.isEmpty() ? Optional.empty() : Optional.of(ProductItems.product(seen)));
            Product product = after.orElseThrow(() -> new IllegalStateException("product vanished: " + change.sku()));
            Write put = Write.put("product " + change.sku(), table, ProductItems.item(product, by), stillBy(writer));
            switch (transactor.commit(put)) {
                case Commit.Committed() -> {
                    return true;
                }
                case Commit.Refused refused -> seen = refused.refusals().getFirst().item();
            }
        }
    }

    private static Condition stillBy(Optional<ImportId> writer) {
        return writer.map(id -> Condition.that("import_id = :seen").value(":seen", s(id.value()))).orElseGet(Condition::absent);
    }
}
