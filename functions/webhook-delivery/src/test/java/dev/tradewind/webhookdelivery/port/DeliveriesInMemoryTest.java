package dev.tradewind.webhookdelivery.port;

class DeliveriesInMemoryTest extends DeliveriesContract {
    private final Deliveries store = new DeliveriesInMemory();

    @Override
    protected Deliveries store() {
        return store;
    }
}
