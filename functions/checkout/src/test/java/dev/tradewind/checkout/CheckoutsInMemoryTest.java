package dev.tradewind.checkout;

import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.kernel.Sku;

class CheckoutsInMemoryTest extends CheckoutsContract {
    private final CheckoutsInMemory store = new CheckoutsInMemory();

    @Override
    Checkouts store() {
        return store;
    }

    @Override
    void supply(Sku sku, long units) {
        store.sells(CheckoutWorld.product(sku.value(), 1000), units);
    }

    @Override
    long available(Sku sku) {
        return store.available(sku);
    }

    @Override
    int events() {
        return store.events().size();
    }
}
