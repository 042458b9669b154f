package dev.tradewind.catalog.port;

final class ProductsInMemoryTest extends ProductsContract {

    @Override
    protected Products emptyStore() {
        return new ProductsInMemory();
    }
}
