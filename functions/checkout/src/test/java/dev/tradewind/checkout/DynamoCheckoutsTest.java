package dev.tradewind.checkout;

import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.kernel.Sku;

class DynamoCheckoutsTest extends CheckoutsContract {
    private static final StoredCheckouts STORED = new StoredCheckouts();

    @Override
    Checkouts store() {
        return STORED.checkouts;
    }

    @Override
    void supply(Sku sku, long units) {
        STORED.supply(sku, units);
    }

    @Override
    long available(Sku sku) {
        return STORED.available(sku);
    }

    @Override
    int events() {
        return STORED.events();
    }
}
