package dev.tradewind.checkout.parcels;

import dev.tradewind.checkout.model.Size;

/**
 * Units of one line that want to be packed.
 *
 * @param line index of the line in the offer
 * @param quantity one or more; counted, never expanded
 * @param unit size of each
 */
public record Goods(int line, int quantity, Size unit) {}
