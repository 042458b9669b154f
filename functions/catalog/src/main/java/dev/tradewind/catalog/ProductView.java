package dev.tradewind.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tradewind.catalog.model.Product;
import dev.tradewind.kernel.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/**
 * A product as anybody sees it.
 *
 * @param price in the product's own currency
 * @param prices every currency that has a price of its own, in alphabetic order
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProductView(String sku, String title, @JsonProperty("merchant_id") String merchantId, String currency, Amount price,
        List<Amount> prices, @JsonProperty("hs_code") String hsCode, @JsonProperty("origin_country") String originCountry,
        @JsonProperty("weight_grams") long weightGrams,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<CarriageView> carriage) {
    /** Minor units of a currency. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Amount(long amount, String currency) {
        static Amount of(Money money) {
            return new Amount(money.minor(), money.currency().code());
        }
    }

    static ProductView of(Product product) {
        List<Amount> prices = product.prices().entrySet().stream().map(price -> new Amount(price.getValue(), price.getKey().code()))
                .toList();
        return new ProductView(product.sku().value(), product.title(), product.merchant().value(), product.currency().code(),
                Amount.of(product.price()), prices, product.hsCode(), product.origin().value(), product.weightGrams(),
                CarriageView.of(product.carriage()));
    }
}
