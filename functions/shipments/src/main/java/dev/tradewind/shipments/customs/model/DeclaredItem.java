package dev.tradewind.shipments.customs.model;

import dev.tradewind.kernel.CountryCode;

/**
 * Goods of one line of an order, as customs shall see them.
 *
 * @param line of the order
 * @param origin where they were made
 * @param quantity units, at least 1
 * @param unitValue of one unit, in minor units of the declaration's currency
 * @param netGrams of all units together, without packing
 */
public record DeclaredItem(String line, String description, HsCode hs, CountryCode origin, int quantity, long unitValue, long netGrams) {}
