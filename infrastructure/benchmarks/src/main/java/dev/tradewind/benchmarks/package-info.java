/** What functions cost in time, measured by one command each: from nothing to their first answer, and once they are warm. */
package dev.tradewind.benchmarks;
