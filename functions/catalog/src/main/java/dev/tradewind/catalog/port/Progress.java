package dev.tradewind.catalog.port;

/** How far a bulk write came. */
public sealed interface Progress {
    /** @param skippedOlder items that a newer import had written */
    record Complete(int skippedOlder) implements Progress {}

    /** The invocation's time is nearly over; what was not written yet is not. */
    record OutOfTime() implements Progress {}
}
