package dev.tradewind.local.events;

/** Something that feeds events to a function until it is closed. */
public interface EventSource extends AutoCloseable {

    /**
     * Whether there was nothing to feed when it looked last, and it looked after this time of
     * {@link System#nanoTime()}.
     */
    boolean idleSince(long nanos);

    @Override
    void close();
}
