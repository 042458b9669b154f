package dev.tradewind.checkout.dynamo;

import dev.tradewind.checkout.model.Carriage;
import dev.tradewind.checkout.model.Product;
import dev.tradewind.checkout.model.TemperatureRange;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.Tables;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code SKU#sku / PRODUCT}: a product. The catalog alone writes it and defines its form; here it is read. */
@Singleton
final class ProductItem {
    private static final String KEY = "PRODUCT";

    private final Tables tables;

    ProductItem(Tables tables) {
        this.tables = tables;
    }

    ItemKey key(Sku sku) {
        return new ItemKey(tables.catalog(), "SKU#" + sku, KEY);
    }

    Product read(Sku sku, Map<String, AttributeValue> item) {
        return new Product(sku, item.get("title").s(), new MerchantId(item.get("merchant_id").s()),
                CurrencyCode.of(item.get("currency").s()),
                prices(item.get("prices").m()), item.get("hs_code").s(), new CountryCode(item.get("origin_country").s()),
                Integer.parseInt(item.get("weight_grams").n()), carriage(item));
    }

    /** All of it is optional: older items have none. */
    private static Carriage carriage(Map<String, AttributeValue> item) {
        long longest = Stream.of("length_mm", "width_mm", "height_mm").mapToLong(side -> number(item, side).orElse(0L)).max().orElse(0);
        Optional<TemperatureRange> cold = number(item, "cold_min_c").flatMap(coldest -> number(item, "cold_max_c")
                .map(warmest -> new TemperatureRange(Math.toIntExact(coldest), Math.toIntExact(warmest))));
        return new Carriage(number(item, "volume_cm3").orElse(0L), longest, cold,
                Optional.ofNullable(item.get("ships_from")).map(from -> new CountryCode(from.s())));
    }

    private static Optional<Long> number(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(value -> Long.valueOf(value.n()));
    }

    private static Map<CurrencyCode, Money> prices(Map<String, AttributeValue> stored) {
        Map<CurrencyCode, Money> prices = new HashMap<>();
        stored.forEach((code, minor) -> {
            CurrencyCode currency = CurrencyCode.of(code);
            prices.put(currency, Money.of(Long.parseLong(minor.n()), currency));
        });
        return prices;
    }
}
