package dev.tradewind.checkout.model;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.Sku;
import java.util.Map;

/**
 * A product as the catalogue has it now.
 *
 * @param currency in which the merchant keeps the price
 * @param prices explicit prices, that currency's among them
 */
public record Product(Sku sku, String title, MerchantId merchant, CurrencyCode currency, Map<CurrencyCode, Money> prices, String hsCode,
        CountryCode origin, int weightGrams, Carriage carriage) {
    public Product {
        prices = Map.copyOf(prices);
    }

    /** The merchant's own price. */
    public Money price() {
        return prices.get(currency);
    }
}
