package dev.tradewind.lambda.schedule;

import java.util.Map;

/**
 * Work that a schedule starts. It goes through everything in bounded pages, collects what failed instead of stopping at it,
 * and ends in good time before the deadline; what is left comes with the next run.
 */
@FunctionalInterface
public interface ScheduledWork {
    /** Does the work and answers what was counted, by name. */
    Map<String, Long> run();
}
