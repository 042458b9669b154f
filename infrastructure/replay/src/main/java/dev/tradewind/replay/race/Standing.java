package dev.tradewind.replay.race;

import dev.tradewind.kernel.Sku;
import dev.tradewind.replay.report.Results;
import dev.tradewind.replay.suite.Bought;
import dev.tradewind.replay.suite.SuiteFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who got what so far. */
final class Standing {
    private static final Set<String> LOSES = Set.of("out_of_stock");
    private static final Set<String> HOLDS = Set.of("requires_3ds", "requires_escalation");

    private final Results results = new Results();
    private final Map<String, Long> unexpected = new TreeMap<>();

    void add(Bought bought) {
        results.add(bought);
        String word = switch (bought) {
            case Bought.Placed _ -> "";
            case Bought.Refused(var _, var code) -> LOSES.contains(code) ? "" : "refused " + code;
            case Bought.Pending(var _, var why) -> HOLDS.contains(why) ? "" : "pending " + why;
            case Bought.Failed(var _, var why) -> why.equals(SuiteFailed.INTERRUPTED) ? "" : "failed " + why;
        };
        if (!word.isEmpty()) {
            synchronized (unexpected) {
                unexpected.merge(word, 1L, Long::sum);
            }
        }
    }

    long ended() {
        return results.ended();
    }

    Results.View view() {
        return results.view();
    }

    long sold(Sku sku) {
        return results.view().sold().getOrDefault(sku, 0L);
    }

    /** What else happened than selling, holding, and telling losers so; and orders that are not as they should be. */
    List<String> faults() {
        List<String> faults = new ArrayList<>(results.view().differences());
        synchronized (unexpected) {
            unexpected.forEach((word, count) -> faults.add(word + ", " + count + " times"));
        }
        return faults;
    }
}
