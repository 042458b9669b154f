package dev.tradewind.catalog.dynamo;

import dev.tradewind.catalog.port.Products;
import dev.tradewind.catalog.port.ProductsContract;

public final class ProductTableTest extends ProductsContract {

    @Override
    protected Products emptyStore() {
        return new Stored().products();
    }
}
