package dev.tradewind.replay.load;

/**
 * A look at the suite's memory.
 *
 * @param seconds since the soak's beginning
 * @param heap bytes that a garbage collection left
 * @param orders placed until then
 */
record Sample(double seconds, long heap, long orders) {}
