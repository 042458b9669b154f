package dev.tradewind.catalog.model;

import java.util.List;

/**
 * How much an import is about.
 *
 * @param products rows of products.csv
 * @param prices rows of prices.csv
 * @param shippingRates rows of shipping_rates.csv
 * @param shippingServices rows of shipping_services.csv
 * @param discounts rows of discounts.csv
 * @param skippedOlder items that were left alone because a newer import had written them
 */
public record ImportCounts(int products, int prices, int shippingRates, int shippingServices, int discounts, int skippedOlder) {
    /** What the change has, before anything was skipped. */
    public static ImportCounts of(CatalogChange change) {
        return new ImportCounts(change.stock().size(), change.prices(), change.shippingRates().map(List::size).orElse(0),
                change.shippingServices().map(List::size).orElse(0), change.discounts().size(), 0);
    }

    /** The same import, now that it is known how much was skipped. */
    public ImportCounts skipping(int older) {
        return new ImportCounts(products, prices, shippingRates, shippingServices, discounts, older);
    }
}
