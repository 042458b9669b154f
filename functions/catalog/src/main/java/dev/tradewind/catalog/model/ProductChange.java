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

    /** A row of products.csv, with the prices that prices.csv has for it. Explicit prices of earlier imports stay. */
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
