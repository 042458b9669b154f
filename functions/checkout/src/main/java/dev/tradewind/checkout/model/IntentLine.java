package dev.tradewind.checkout.model;

import dev.tradewind.kernel.Sku;

/**
 * A line as it was asked for.
 *
 * @param id ours, stable while the line stays
 * @param quantity 1 to 9,999
 */
public record IntentLine(String id, Sku sku, int quantity) {}
