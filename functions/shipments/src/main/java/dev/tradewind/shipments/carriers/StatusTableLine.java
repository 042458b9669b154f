package dev.tradewind.shipments.carriers;

/** What became of a line of a {@link StatusTable}. */
sealed interface StatusTableLine permits StatusLine, StatusTableLine.Wrong {
    /** A line that cannot be meant. */
    record Wrong(String why) implements StatusTableLine {}
}
