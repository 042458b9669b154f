package dev.tradewind.catalog.port;

import java.time.Clock;

final class ImportsInMemoryTest extends ImportsContract {

    @Override
    protected Imports emptyStore(Clock clock) {
        return new ImportsInMemory(clock);
    }
}
