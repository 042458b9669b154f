package dev.tradewind.benchmarks.warm;

/**
 * What was measured of one invocation.
 *
 * @param cpu the median of its processor time, in microseconds
 * @param late the 99th percentile of the same
 * @param clock the median of its time by the clock, in microseconds; more than the first where others wanted the processor
 * @param kilobytes that it allocates
 */
record Figure(double cpu, double late, double clock, double kilobytes) {}
