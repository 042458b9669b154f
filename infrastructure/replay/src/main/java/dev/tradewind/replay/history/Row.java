package dev.tradewind.replay.history;

/**
 * A line of the file, its values stripped and otherwise as they stand; a value that is absent is empty.
 *
 * @param whole whether the line has as many values as the header has columns
 */
record Row(boolean whole, String invoice, String stockCode, String description, String quantity, String date, String unitPrice,
        String customer, String country) {}
