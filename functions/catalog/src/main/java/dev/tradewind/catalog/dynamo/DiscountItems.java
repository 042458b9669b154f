package dev.tradewind.catalog.dynamo;

import static dev.tradewind.lambda.table.Attributes.n;
import static dev.tradewind.lambda.table.Attributes.s;

import dev.tradewind.catalog.model.Discount;
import dev.tradewind.lambda.table.Attributes;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Discounts as items; the format is described in this package's documentation. */
final class DiscountItems {
    private DiscountItems() {}

    static Map<String, AttributeValue> item(Discount discount) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key("DISCOUNT#" + discount.code(), "DISCOUNT"));
        item.put("title", s(discount.title()));
        switch (discount.value()) {
            case Discount.Percent(int basisPoints) -> value(item, "percent", basisPoints);
            case Discount.Amount(var off) -> value(item, "amount", off.minor());
        }
        item.put("min_subtotal_minor", n(discount.minSubtotalMinor()));
        discount.currency().ifPresent(currency -> item.put("currency", s(currency.code())));
        discount.startsAt().ifPresent(start -> item.put("starts_at", s(start.toString())));
        discount.endsAt().ifPresent(end -> item.put("ends_at", s(end.toString())));
        return item;
    }

    private static void value(Map<String, AttributeValue> item, String kind, long value) {
        item.put("kind", s(kind));
        item.put("value", n(value));
    }
}
