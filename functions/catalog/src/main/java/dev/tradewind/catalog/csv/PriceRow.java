package dev.tradewind.catalog.csv;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Sku;

/** A row of prices.csv, whose sku still wants to be looked up. */
record PriceRow(long line, Sku sku, CurrencyCode currency, long priceMinor) {}
