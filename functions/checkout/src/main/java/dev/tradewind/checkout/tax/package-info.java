/** What countries add to a price, from dated reference data. */
package dev.tradewind.checkout.tax;
