package dev.tradewind.shipments.port;

class HoldsInMemoryTest extends HoldsContract {
    private final HoldsInMemory store = new HoldsInMemory();

    @Override
    protected Holds store() {
        return store;
    }
}
