/**
 * The one writer of products, prices, shipping rates and discounts.
 *
 * <p>
 * Read {@link dev.tradewind.catalog.ImportCatalog} first; what the items look like for readers in other capabilities stands in
 * the documentation of {@code dev.tradewind.catalog.dynamo}.
 */
package dev.tradewind.catalog;
