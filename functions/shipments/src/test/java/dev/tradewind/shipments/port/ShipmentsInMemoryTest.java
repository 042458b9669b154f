package dev.tradewind.shipments.port;

class ShipmentsInMemoryTest extends ShipmentsContract {
    private final ShipmentsInMemory store = new ShipmentsInMemory();

    @Override
    protected Shipments store() {
        return store;
    }

    @Override
    protected int events() {
        return store.events().size();
    }
}
