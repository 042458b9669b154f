/**
 * Drives a real shop's order history through the endpoints of a running suite, as its buyers would have, and proves that what
 * the suite stored is what the file says.
 *
 * <p>Start with {@link dev.tradewind.replay.Replay}. {@code history} reads the file and says what can be ordered; {@code suite}
 * speaks to the suite over HTTP; {@code report} counts, compares and draws; {@code race} is a program of its own.
 */
package dev.tradewind.replay;
