package dev.tradewind.replay.suite;

import java.time.Duration;

/** Hears of every exchange with the suite. */
public interface Meter {
    /** An exchange ended with an answer, whatever it says. */
    void answered(Call call, Duration took);

    /** An exchange is repeated with the same key, because of this. */
    void repeated(Call call, String why);
}
