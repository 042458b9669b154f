package dev.tradewind.replay.load;

import dev.tradewind.replay.report.Latencies.Figures;
import dev.tradewind.replay.suite.Call;
import java.time.Duration;
import java.util.Map;

/**
 * What so many buyers at once came to.
 *
 * @param took from the first order's beginning to the last one's end
 * @param placed orders
 * @param others what became of the orders that were not placed, by word
 * @param order whole orders, from the first request to the look at the order
 * @param calls their requests
 * @param waited meanwhile
 */
record Stage(int buyers, Duration took, long placed, Map<String, Long> others, Figures order, Map<Call, Figures> calls, Waited waited) {
    private static final double MICROS = 1_000;

    double perSecond() {
        return placed / seconds();
    }

    /** A buyer begins the next order when the last has ended, so this is the mean time of one. */
    double millis() {
        return order.count() == 0 ? 0 : buyers * seconds() * 1_000 / order.count();
    }

    /** Of the mean order's time, what its functions waited for DynamoDB Local. */
    double waitedMillis() {
        return order.count() == 0 ? 0 : waited.buyers() / MICROS / order.count();
    }

    /** The same as a share of the whole. */
    double waitedShare() {
        return millis() == 0 ? 0 : waitedMillis() / millis();
    }

    /** Of the mean order's time, what its requests waited for a free environment: a function has eight here, and thousands on Lambda. */
    double queuedMillis() {
        return order.count() == 0 ? 0 : waited.queued() / MICROS / order.count();
    }

    /** What is left of the mean order's time: HTTP, gateway, checks of policies, functions. */
    double ownMillis() {
        return millis() - waitedMillis() - queuedMillis();
    }

    /** What an order makes others wait for DynamoDB Local: relay, mail, stock, shipping; no buyer waits for that. */
    double afterwardsMillis() {
        return order.count() == 0 ? 0 : waited.others() / MICROS / order.count();
    }

    private double seconds() {
        return Math.max(1, took.toMillis()) / 1_000.0;
    }
}
