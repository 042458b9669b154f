package dev.tradewind.replay.history;

import dev.tradewind.kernel.Sku;

/**
 * A product to be imported.
 *
 * @param price in pence
 * @param stock all that the run sells of it
 */
public record CatalogueItem(Sku sku, String title, long price, long stock) {}
