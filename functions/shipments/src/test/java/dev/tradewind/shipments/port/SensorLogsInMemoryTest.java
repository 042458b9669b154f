package dev.tradewind.shipments.port;

public class SensorLogsInMemoryTest extends SensorLogsContract {
    private final SensorLogsInMemory store = new SensorLogsInMemory();

    @Override
    protected SensorLogs store() {
        return store;
    }

    @Override
    protected int events() {
        return store.events().size();
    }
}
