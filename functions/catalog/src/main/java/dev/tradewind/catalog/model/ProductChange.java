package dev.tradewind.catalog.model;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Sku;
import java.util.Map;
import java.util.Optional;

/** What an import says about one product. */
public sealed interface ProductChange {
    /** The product. */
    Sku sku();

    /** The product as it is after the change; empty where there is none to change. */
    Optional<Product> after(Optional<Product> stored);

    /** A row of products.csv in an import without prices.csv: explicit prices of earlier imports stay. */
    record Listing(Product product) implements ProductChange {
        @Override
        public Sku sku() {
            return product.sku();
        }

        @Override
        public Optional<Product> after(Optional<Product> stored) {
            return Optional.of(stored.map(before -> product.with(before.explicitPrices()).with(product.prices())).orElse(product));
        }
    }

    /** A row of products.csv with what prices.csv of the same import has for it: those are all its prices, others are withdrawn. */
    record PricedListing(Product product) implements ProductChange {
        @Override
        public Sku sku() {
            return product.sku();
        }

        @Override
        public Optional<Product> after(Optional<Product> stored) {
            return Optional.of(product);
        }
    }

    /** Rows of prices.csv for a product that the import does not list. */
    record Repricing(Sku sku, Map<CurrencyCode, Long> prices) implements ProductChange {
        public Repricing {
            prices = Map.copyOf(prices);
        }

        @Override
        public Optional<Product> after(Optional<Product> stored) {
            return stored.map(before -> before.with(prices));
        }
    }
}
