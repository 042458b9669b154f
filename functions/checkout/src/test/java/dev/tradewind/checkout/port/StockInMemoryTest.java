package dev.tradewind.checkout.port;

import dev.tradewind.kernel.Sku;

class StockInMemoryTest extends StockLevelsContract {
    private final StockInMemory stock = new StockInMemory();

    @Override
    protected StockLevels levels() {
        return stock;
    }

    @Override
    protected long available(Sku sku) {
        return stock.available(sku);
    }

    @Override
    protected void sell(Sku sku, int units) {
        stock.sell(sku, units);
    }

    @Override
    protected int cases() {
        return 1000;
    }
}
