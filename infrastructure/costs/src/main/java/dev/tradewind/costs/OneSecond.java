package dev.tradewind.costs;

import dev.tradewind.lambda.due.DueIndex;
import dev.tradewind.lambda.outbox.Outbox;
import dev.tradewind.testkit.CostLedger;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * A second in which so many orders are placed and as many are at each later step of their lives. What each step does to which form of
 * partition key is the ledger's; where an event or a due item goes the kit itself says.
 */
final class OneSecond {
    static final String STOCK = "catalog SKU#*";

    /** Keys that belong to a merchant or a platform; what they bear does not depend on how many orders the whole shop has. */
    private static final String OWNERS = "parties ";

    private static final String EVENTS = "outbox EVT#*#*";
    private static final String DUE = "commerce DUE#";
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final int LINES = 2;

    private final RandomGenerator random = new Random(20_261_122);
    private final Map<String, Map<String, KeyLoad>> byForm = new TreeMap<>();
    private final SkuDraw skus;

    private OneSecond(SkuDraw skus) {
        this.skus = skus;
    }

    static OneSecond of(Story life, int orders, SkuDraw skus) {
        OneSecond second = new OneSecond(skus);
        CostLedger ledger = CostLedger.checkedIn();
        life.times().forEach((operation, times) -> ledger.keys(operation)
                .forEach((form, units) -> second.load(form, new KeyLoad(units.reads(), units.writes()), (long) times * orders)));
        return second;
    }

    /** @return the hottest key of each form that orders share, its reads and its writes each taken for themselves */
    Map<String, KeyLoad> hottest() {
        Map<String, KeyLoad> hottest = new TreeMap<>();
        byForm.forEach((form, keys) -> hottest.put(form, keys.values().stream().reduce(new KeyLoad(0, 0), KeyLoad::hottest)));
        return hottest;
    }

    /** @return how many keys of the form are above their limit */
    long unbearable(String form) {
        return byForm.get(form).values().stream().filter(load -> !load.isBearable()).count();
    }

    private void load(String form, KeyLoad units, long times) {
        if (form.startsWith(OWNERS) || isOfOneOrder(form)) {
            return;
        }
        for (long i = 0; i < times; i++) {
            if (form.equals(STOCK)) {
                KeyLoad each = new KeyLoad(units.reads() / LINES, units.writes() / LINES);
                for (int line = 0; line < LINES; line++) {
                    add(form, Integer.toString(skus.draw(random)), each);
                }
            } else {
                add(form, key(form), units);
            }
        }
    }

    /** Under an id that no other order has; no life comes near a limit by itself. */
    private static boolean isOfOneOrder(String form) {
        return form.endsWith("#*") && !form.equals(STOCK) && !form.equals(EVENTS) && !form.startsWith(DUE);
    }

    private String key(String form) {
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        if (form.equals(EVENTS)) {
            return Outbox.partition(NOW, id);
        }
        return form.startsWith(DUE) ? DueIndex.attributes(form.split("#")[1], NOW, id).get("due_pk").s() : form;
    }

    private void add(String form, String key, KeyLoad units) {
        byForm.computeIfAbsent(form, _ -> new HashMap<>()).merge(key, units, KeyLoad::plus);
    }
}
