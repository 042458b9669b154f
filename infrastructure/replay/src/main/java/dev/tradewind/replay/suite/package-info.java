/** The suite as a platform and an operator see it: over HTTP, with retries that are safe to make. */
package dev.tradewind.replay.suite;
