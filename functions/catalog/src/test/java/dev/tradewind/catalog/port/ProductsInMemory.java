package dev.tradewind.catalog.port;

import dev.tradewind.catalog.model.ImportId;
import dev.tradewind.catalog.model.Product;
import dev.tradewind.catalog.model.ProductChange;
import dev.tradewind.kernel.Sku;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Products that last as long as a test. */
public final class ProductsInMemory implements Products {
    private final Map<Sku, Written> written = new HashMap<>();

    private record Written(Product product, ImportId by) {}

    @Override
    public synchronized Optional<Product> find(Sku sku) {
        return Optional.ofNullable(written.get(sku)).map(Written::product);
    }

    @Override
    public synchronized Map<Sku, Product> findAll(Collection<Sku> skus) {
        Map<Sku, Product> found = new HashMap<>();
        skus.forEach(sku -> find(sku).ifPresent(product -> found.put(sku, product)));
        return found;
    }

    @Override
    public synchronized Progress write(List<ProductChange> changes, ImportId by) {
        int older = 0;
        for (ProductChange change : changes) {
            Optional<ImportId> writer = Optional.ofNullable(written.get(change.sku())).map(Written::by);
            if (writer.isEmpty() || writer.get().olderThan(by)) {
                Product after = change.after(find(change.sku()))
                        .orElseThrow(() -> new IllegalStateException("product vanished: " + change.sku()));
                written.put(change.sku(), new Written(after, by));
            } else if (!writer.get().equals(by)) {
                older++;
            }
        }
        return new Progress.Complete(older);
    }
}
