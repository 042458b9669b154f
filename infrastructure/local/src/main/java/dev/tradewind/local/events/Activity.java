package dev.tradewind.local.events;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How many invocations by events are running, and when the last one ended. */
public final class Activity {

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicLong lastChange = new AtomicLong(System.nanoTime());

    void begin() {
        running.incrementAndGet();
        lastChange.set(System.nanoTime());
    }

    void end() {
        lastChange.set(System.nanoTime());
        running.decrementAndGet();
    }

    /** Invocations that are running now. */
    public int running() {
        return running.get();
    }

    /** Time of {@link System#nanoTime()} when one began or ended last. */
    public long lastChangeNanos() {
        return lastChange.get();
    }
}
