package dev.tradewind.webhookdelivery.port;

class TurnsInMemoryTest extends TurnsContract {
    private final Turns store = new TurnsInMemory();

    @Override
    protected Turns store() {
        return store;
    }
}
