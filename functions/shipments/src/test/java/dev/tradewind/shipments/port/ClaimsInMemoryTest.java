package dev.tradewind.shipments.port;

public class ClaimsInMemoryTest extends ClaimsContract {
    private final ClaimsInMemory store = new ClaimsInMemory();

    @Override
    protected Claims store() {
        return store;
    }

    @Override
    protected int events() {
        return store.events();
    }
}
