package dev.tradewind.checkout.model;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.Sku;

/**
 * A line with its price.
 *
 * @param unitPrice in the offer's currency; rounded once, and so the price that everything else multiplies
 * @param cataloguePrice of one unit, as the merchant set it
 * @param discount share of the discounts, zero or more
 * @param tax on the line after discount, zero or more
 */
public record OfferLine(String id, Sku sku, String title, MerchantId merchant, int quantity, Money unitPrice, Money cataloguePrice,
        Money discount, Money tax, String hsCode, CountryCode origin, int weightGrams) {
    /** Unit price times quantity, exactly. */
    public Money subtotal() {
        return unitPrice.times(quantity);
    }

    /** What is left to pay for the line's goods, before tax. */
    public Money total() {
        return subtotal().minus(discount);
    }
}
