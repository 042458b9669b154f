package dev.tradewind.catalog.model;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.Sku;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is for sale.
 *
 * @param currency of the base price, which every other currency is converted from unless {@code prices} names it
 * @param prices minor units by currency, the base price among them
 * @param hsCode 6 to 10 digits of the Harmonized System and its national subdivisions
 * @param weightGrams of one unit as shipped, 0 for what has no weight
 */
public record Product(Sku sku, String title, MerchantId merchant, CurrencyCode currency, SortedMap<CurrencyCode, Long> prices,
        String hsCode,
        CountryCode origin, long weightGrams, Carriage carriage) {
    public Product {
        prices = Collections.unmodifiableSortedMap(new TreeMap<>(prices));
        if (!prices.containsKey(currency)) {
            throw new IllegalArgumentException("no base price: " + sku);
        }
    }

    /** The base price. */
    public Money price() {
        return Money.of(prices.get(currency), currency);
    }

    /** This product with further or other prices. */
    public Product with(Map<CurrencyCode, Long> others) {
        var all = new TreeMap<>(prices);
        all.putAll(others);
        return new Product(sku, title, merchant, currency, all, hsCode, origin, weightGrams, carriage);
    }

    /** The prices that were given in other currencies than the base one. */
    public SortedMap<CurrencyCode, Long> explicitPrices() {
        var others = new TreeMap<>(prices);
        others.remove(currency);
        return others;
    }
}
