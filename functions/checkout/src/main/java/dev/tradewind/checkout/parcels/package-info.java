/** Packing goods into parcels: pure arithmetic, read from {@link dev.tradewind.checkout.parcels.Consolidation}. */
package dev.tradewind.checkout.parcels;
