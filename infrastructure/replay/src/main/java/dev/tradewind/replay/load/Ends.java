package dev.tradewind.replay.load;

import dev.tradewind.replay.suite.Bought;
import dev.tradewind.replay.suite.SuiteFailed;
import java.util.Map;
import java.util.TreeMap;

/** What became of orders so far. */
final class Ends {
    private final Map<String, Long> others = new TreeMap<>();
    private long placed;

    synchronized void add(Bought bought) {
        switch (bought) {
            case Bought.Placed _ -> placed++;
            case Bought.Refused(var _, var code) -> others.merge(code, 1L, Long::sum);
            case Bought.Pending(var _, var why) -> others.merge("pending " + why, 1L, Long::sum);
            case Bought.Failed(var _, var why) -> {
                if (!why.equals(SuiteFailed.INTERRUPTED)) {
                    others.merge("failed " + why, 1L, Long::sum);
                }
            }
        }
    }

    synchronized long placed() {
        return placed;
    }

    synchronized Map<String, Long> others() {
        return new TreeMap<>(others);
    }
}
