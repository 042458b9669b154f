package dev.tradewind.catalog.model;

import dev.tradewind.kernel.Sku;

/**
 * What a merchant says it supplied of a product.
 *
 * @param declared units ever supplied, sold ones included; 0 or more
 */
public record StockLevel(Sku sku, long declared) {}
