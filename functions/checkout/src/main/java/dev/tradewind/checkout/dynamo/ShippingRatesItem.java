package dev.tradewind.checkout.dynamo;

import dev.tradewind.checkout.port.ShippingRates.Step;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.Money;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.Tables;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code SHIPPING / RATES}: the whole table of shipping rates. The catalog alone writes it and defines its form; here it is read. */
@Singleton
final class ShippingRatesItem {
    private static final String EVERYWHERE = "*";

    private final Tables tables;

    ShippingRatesItem(Tables tables) {
        this.tables = tables;
    }

    ItemKey key() {
        return new ItemKey(tables.catalog(), "SHIPPING", "RATES");
    }

    List<Step> read(Map<String, AttributeValue> item) {
        JsonNode body = Json.parse(Deflated.inflate(item.get("body").b().asByteArray()))
                .orElseThrow(() -> new IllegalArgumentException("shipping rates are not JSON"));
        List<Step> steps = new ArrayList<>();
        body.get("rates").values().forEach(rate -> steps.add(step(rate)));
        return List.copyOf(steps);
    }

    private static Step step(JsonNode rate) {
        JsonNode price = rate.get("price");
        return new Step(text(rate, "service"), text(rate, "title"), countries(rate.get("countries")),
                rate.get("max_weight_grams").getIntValue(),
                Money.of(price.get("amount").getLongValue(), text(price, "currency")), rate.get("min_days").getIntValue(),
                rate.get("max_days").getIntValue());
    }

    private static List<CountryCode> countries(JsonNode codes) {
        List<CountryCode> countries = new ArrayList<>();
        for (JsonNode code : codes.values()) {
            if (!code.getStringValue().equals(EVERYWHERE)) {
                countries.add(new CountryCode(code.getStringValue()));
            }
        }
        return countries;
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).getStringValue();
    }
}
