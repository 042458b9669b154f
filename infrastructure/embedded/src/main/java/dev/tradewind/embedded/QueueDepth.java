package dev.tradewind.embedded;

/**
 * How many messages a queue holds.
 *
 * @param visible
 *            that the next receive could return
 * @param inFlight
 *            received and not deleted, until their visibility timeout has passed
 * @param delayed
 *            not visible yet for the first time
 */
public record QueueDepth(long visible, long inFlight, long delayed) {}
