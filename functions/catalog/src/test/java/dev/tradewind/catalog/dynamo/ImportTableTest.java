package dev.tradewind.catalog.dynamo;

import dev.tradewind.catalog.port.Imports;
import dev.tradewind.catalog.port.ImportsContract;
import java.time.Clock;

public final class ImportTableTest extends ImportsContract {

    @Override
    protected Imports emptyStore(Clock clock) {
        return new Stored().imports(clock);
    }
}
