package dev.tradewind.webhookdelivery.port;

class EndpointsInMemoryTest extends EndpointsContract {
    private final Endpoints store = new EndpointsInMemory();

    @Override
    protected Endpoints store() {
        return store;
    }
}
