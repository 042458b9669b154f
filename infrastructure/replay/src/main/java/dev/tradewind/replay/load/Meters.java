package dev.tradewind.replay.load;

import dev.tradewind.replay.report.Latencies;
import dev.tradewind.replay.suite.Call;
import dev.tradewind.replay.suite.Meter;
import java.time.Duration;

/** Hears of every exchange, and starts anew with each part of the test. */
final class Meters implements Meter {
    private volatile Latencies current = new Latencies();

    /** What is heard from now on. */
    Latencies anew() {
        Latencies fresh = new Latencies();
        current = fresh;
        return fresh;
    }

    @Override
    public void answered(Call call, Duration took) {
        current.answered(call, took);
    }

    @Override
    public void repeated(Call call, String why) {
        current.repeated(call, why);
    }
}
