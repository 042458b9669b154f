package dev.tradewind.replay.report;

import dev.tradewind.kernel.Sku;
import dev.tradewind.replay.history.PlannedOrder;
import dev.tradewind.replay.suite.Bought;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the orders, as they come in from all buyers. */
public final class Results {
    private final Map<String, Long> byCountry = new TreeMap<>();
    private final Map<String, Long> byCurrency = new TreeMap<>();
    private final Map<String, Long> refused = new TreeMap<>();
    private final Map<String, Long> failed = new TreeMap<>();
    private final Map<String, Long> pending = new TreeMap<>();
    private final Map<Sku, Long> sold = new HashMap<>();
    private final Map<Sku, Long> held = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private long placed;
    private long goods;

    /**
     * The state at some moment.
     *
     * @param goods of all placed orders by the file, in pence
     * @param refused by code of the protocol
     * @param failed by what went wrong
     * @param differences between stored orders and the file, in words
     * @param sold units of placed orders
     * @param held units of pending ones
     */
    public record View(long placed, long goods, Map<String, Long> byCountry, Map<String, Long> byCurrency, Map<String, Long> refused,
            Map<String, Long> failed, Map<String, Long> pending, List<String> differences, Map<Sku, Long> sold, Map<Sku, Long> held) {
        /** Orders that have come to an end, of whatever kind. */
        public long ended() {
            return placed + sum(refused) + sum(failed) + sum(pending);
        }

        static long sum(Map<?, Long> counts) {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Takes in what became of an order. */
    public void add(Bought bought) {
        List<String> found = bought instanceof Bought.Placed order ? OrderProof.differences(order) : List.of();
        synchronized (this) {
            count(bought);
            differences.addAll(found);
        }
    }

    private void count(Bought bought) {
        switch (bought) {
            case Bought.Placed(var order, var _, var stored) -> {
                placed++;
                goods += order.goods();
                byCountry.merge(order.country().name(), 1L, Long::sum);
                byCurrency.merge(stored.path("currency").asText(), 1L, Long::sum);
                take(order, sold);
            }
            case Bought.Pending(var order, var why) -> {
                pending.merge(why, 1L, Long::sum);
                take(order, held);
            }
            case Bought.Refused(var _, var code) -> refused.merge(code, 1L, Long::sum);
            case Bought.Failed(var _, var why) -> failed.merge(why, 1L, Long::sum);
        }
    }

    private static void take(PlannedOrder order, Map<Sku, Long> units) {
        order.units().forEach((sku, count) -> units.merge(sku, count, Long::sum));
    }

    /** How many orders have ended. */
    public synchronized long ended() {
        return placed + View.sum(refused) + View.sum(failed) + View.sum(pending);
    }

    /** A copy of everything. */
    public synchronized View view() {
        return new View(placed, goods, new TreeMap<>(byCountry), new TreeMap<>(byCurrency), new TreeMap<>(refused), new TreeMap<>(failed),
                new TreeMap<>(pending), List.copyOf(differences), Map.copyOf(sold), Map.copyOf(held));
    }
}
