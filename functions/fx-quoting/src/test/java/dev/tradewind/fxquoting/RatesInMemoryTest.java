package dev.tradewind.fxquoting;

final class RatesInMemoryTest extends RatesContract {

    @Override
    protected Store emptyStore() {
        var store = new RatesInMemory();
        return new Store(store, store);
    }
}
