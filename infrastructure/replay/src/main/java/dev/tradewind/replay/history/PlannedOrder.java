package dev.tradewind.replay.history;

import dev.tradewind.kernel.Sku;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one buyer shall order: an invoice of the file, or a part of one.
 *
 * @param name the invoice's number, with the part's number if there are several: {@code 536544/2}
 */
public record PlannedOrder(String name, String email, Country country, List<OrderLine> lines) {
    public PlannedOrder {
        lines = List.copyOf(lines);
    }

    /** What the goods cost by the file, in pence. */
    public long goods() {
        return lines.stream().mapToLong(OrderLine::amount).reduce(0, Math::addExact);
    }

    /** Units of each sku, over all lines. */
    public Map<Sku, Long> units() {
        Map<Sku, Long> units = new TreeMap<>(java.util.Comparator.comparing(Sku::value));
        lines.forEach(line -> units.merge(line.sku(), line.quantity(), Math::addExact));
        return units;
    }
}
