package dev.tradewind.replay.history;

import java.util.Map;

/**
 * The account of a file. Every line and every invoice that was read stands in it once: {@code linesRead = linesAccepted +
 * rejectedLines + linesBeyondLimit}.
 *
 * @param linesBeyondLimit lines of invoices that come after the limit; nobody looked at them
 * @param invoicesRead those within the limit
 * @param invoicesSplit accepted ones with too many products or lines for one checkout, ordered in parts
 * @param linesSplit accepted ones with more units than a line may have, ordered as several
 * @param rejectedLines a line of a rejected invoice counts under the reason of its invoice
 */
public record Tally(long linesRead, long linesAccepted, long linesBeyondLimit, long invoicesRead, long invoicesAccepted, long invoicesSplit,
        long linesSplit, Map<Reason, Long> rejectedLines, Map<Reason, Long> rejectedInvoices) {}
