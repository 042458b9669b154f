package dev.tradewind.catalog.model;

import java.util.List;
import java.util.Optional;

/**
 * Everything that one import says, read completely and free of faults.
 *
 * @param products one change per sku
 * @param stock one level per listed product
 * @param prices rows of prices.csv
 * @param shippingRates the whole new table, absent to leave the old one
 * @param shippingServices likewise
 * @param discounts one per code
 */
public record CatalogChange(List<ProductChange> products, List<StockLevel> stock, int prices, Optional<List<ShippingRate>> shippingRates,
        Optional<List<ShippingService>> shippingServices, List<Discount> discounts) {
    public CatalogChange {
        products = List.copyOf(products);
        stock = List.copyOf(stock);
        shippingRates = shippingRates.map(List::copyOf);
        shippingServices = shippingServices.map(List::copyOf);
        discounts = List.copyOf(discounts);
    }
}
