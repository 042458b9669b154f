package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.OfferLine;
import dev.tradewind.checkout.model.Product;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.Money;

/**
 * A line with its unit price.
 *
 * @param unitPrice zero where there is none; an error then keeps the line from being bought
 */
record PricedLine(Basket.Item item, Money unitPrice, Money cataloguePrice) {
    /** Stand where the catalogue knows nothing; such a line is shown and never ordered. Nobody sells from Antarctica. */
    private static final MerchantId NO_MERCHANT = new MerchantId("unknown");
    private static final CountryCode NO_ORIGIN = new CountryCode("AQ");

    Money subtotal() {
        return unitPrice.times(item.line().quantity());
    }

    OfferLine with(Money discount, Money tax) {
        return item.product().map(product -> known(product, discount, tax)).orElseGet(() -> unknown(discount, tax));
    }

    private OfferLine known(Product product, Money discount, Money tax) {
        return new OfferLine(item.line().id(), product.sku(), product.title(), product.merchant(), item.line().quantity(), unitPrice,
                cataloguePrice, discount, tax, product.hsCode(), product.origin(), product.weightGrams());
    }

    private OfferLine unknown(Money discount, Money tax) {
        return new OfferLine(item.line().id(), item.line().sku(), item.line().sku().value(), NO_MERCHANT, item.line().quantity(), unitPrice,
                cataloguePrice, discount, tax, "", NO_ORIGIN, 0);
    }
}
