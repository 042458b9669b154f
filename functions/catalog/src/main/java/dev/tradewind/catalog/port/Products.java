package dev.tradewind.catalog.port;

import dev.tradewind.catalog.model.ImportId;
import dev.tradewind.catalog.model.Product;
import dev.tradewind.catalog.model.ProductChange;
import dev.tradewind.kernel.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The products for sale. */
public interface Products {
    /** The product of that sku. */
    Optional<Product> find(Sku sku);

    /** Those of the given products that exist. */
    Map<Sku, Product> findAll(Collection<Sku> skus);

    /**
     * Writes each change unless a newer import wrote that product. May be done again with the same changes: what this import
     * has written already stays as it is.
     */
    Progress write(List<ProductChange> changes, ImportId by);
}
