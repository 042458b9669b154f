package dev.tradewind.local.events;

import java.time.Duration;

final class Pause {

    private Pause() {}

    /** Sleeps; an interruption ends it early and stays visible. */
    static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
