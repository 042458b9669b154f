package dev.tradewind.checkout.port;

import dev.tradewind.kernel.Sku;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Stock levels in a map. */
public final class StockInMemory implements StockLevels {
    private final Map<Sku, Entry> levels = new HashMap<>();

    private record Entry(long available, long declared, String importId) {}

    @Override
    public synchronized Declared declare(Sku sku, long declared, String importId) {
        Entry before = levels.getOrDefault(sku, new Entry(0, 0, ""));
        if (before.importId().compareTo(importId) >= 0) {
            return Declared.PASSED_OVER;
        }
        long available = before.available() + declared - before.declared();
        levels.put(sku, new Entry(available, declared, importId));
        return available < 0 ? Declared.BELOW_SOLD : Declared.APPLIED;
    }

    @Override
    public synchronized Optional<Level> level(Sku sku) {
        return Optional.ofNullable(levels.get(sku)).map(entry -> new Level(entry.declared(), entry.available()));
    }

    /** Units that can be sold. */
    public synchronized long available(Sku sku) {
        return levels.get(sku).available();
    }

    /** Takes units, as an order does. */
    public synchronized void sell(Sku sku, int units) {
        levels.computeIfPresent(sku, (_, level) -> new Entry(level.available() - units, level.declared(), level.importId()));
    }
}
