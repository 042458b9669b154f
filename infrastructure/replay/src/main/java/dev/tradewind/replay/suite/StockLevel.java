package dev.tradewind.replay.suite;

/**
 * What the suite says of a sku.
 *
 * @param declared units ever supplied
 * @param available units that can be sold
 */
public record StockLevel(long declared, long available) {}
