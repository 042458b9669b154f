package dev.tradewind.checkout.port;

import dev.tradewind.kernel.Sku;
import java.util.HashMap;
import java.util.Map;

/** Stock levels in a map. */
public final class StockInMemory implements StockLevels {
    private final Map<Sku, Level> levels = new HashMap<>();

    private record Level(long available, long declared, String importId) {}

    @Override
    public synchronized Declared declare(Sku sku, long declared, String importId) {
        Level before = levels.getOrDefault(sku, new Level(0, 0, ""));
        if (before.importId().compareTo(importId) >= 0) {
            return Declared.PASSED_OVER;
        }
        long available = before.available() + declared - before.declared();
        if (available < 0) {
            return Declared.BELOW_SOLD;
        }
        levels.put(sku, new Level(available, declared, importId));
        return Declared.APPLIED;
    }

    /** Units that can be sold. */
    public synchronized long available(Sku sku) {
        return levels.get(sku).available();
    }

    /** Takes units, as an order does. */
    public synchronized void sell(Sku sku, int units) {
        levels.computeIfPresent(sku, (_, level) -> new Level(level.available() - units, level.declared(), level.importId()));
    }
}
