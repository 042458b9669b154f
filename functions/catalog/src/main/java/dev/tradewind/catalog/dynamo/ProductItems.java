package dev.tradewind.catalog.dynamo;

import static dev.tradewind.lambda.table.Attributes.n;
import static dev.tradewind.lambda.table.Attributes.s;

import dev.tradewind.catalog.model.ImportId;
import dev.tradewind.catalog.model.Product;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.ItemKey;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Products as items; the format is described in this package's documentation. */
final class ProductItems {
    static final String IMPORT_ID = "import_id";

    private static final String PREFIX = "SKU#";
    private static final String PRODUCT = "PRODUCT";

    private ProductItems() {}

    static ItemKey key(String table, Sku sku) {
        return new ItemKey(table, PREFIX + sku, PRODUCT);
    }

    static Map<String, AttributeValue> item(Product product, ImportId by) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key(PREFIX + product.sku(), PRODUCT));
        item.put("title", s(product.title()));
        item.put("merchant_id", s(product.merchant().value()));
        item.put("currency", s(product.currency().code()));
        item.put("prices", AttributeValue.fromM(prices(product)));
        item.put("hs_code", s(product.hsCode()));
        item.put("origin_country", s(product.origin().value()));
        item.put("weight_grams", n(product.weightGrams()));
        item.putAll(CarriageItems.attributes(product.carriage()));
        item.put(IMPORT_ID, s(by.value()));
        return item;
    }

    static Product product(Map<String, AttributeValue> item) {
        SortedMap<CurrencyCode, Long> prices = new TreeMap<>();
        item.get("prices").m().forEach((code, minor) -> prices.put(CurrencyCode.of(code), Long.valueOf(minor.n())));
        return new Product(new Sku(item.get(Attributes.PK).s().substring(PREFIX.length())), item.get("title").s(),
                new MerchantId(item.get("merchant_id").s()), CurrencyCode.of(item.get("currency").s()), prices, item.get("hs_code").s(),
                new CountryCode(item.get("origin_country").s()), Long.parseLong(item.get("weight_grams").n()),
                CarriageItems.carriage(item));
    }

    private static Map<String, AttributeValue> prices(Product product) {
        Map<String, AttributeValue> prices = new HashMap<>();
        product.prices().forEach((currency, minor) -> prices.put(currency.code(), n(minor)));
        return prices;
    }
}
