package dev.tradewind.benchmarks.cold;

/**
 * One start.
 *
 * @param ready ms from the start of the process until it asked for its first event
 * @param total ms until its first answer was there
 * @param warm ms that the median of some later events took over the wire
 * @param peak MiB of memory that the process had at most
 */
record Sample(double ready, double total, double warm, double peak) {}
