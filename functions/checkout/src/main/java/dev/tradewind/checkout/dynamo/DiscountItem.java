package dev.tradewind.checkout.dynamo;

import dev.tradewind.checkout.model.DiscountRule;
import dev.tradewind.checkout.model.DiscountRule.Kind;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.Tables;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code DISCOUNT#CODE / DISCOUNT}: a discount. The catalog alone writes it and defines its form; here it is read. */
@Singleton
final class DiscountItem {
    private static final String KEY = "DISCOUNT";
    /** Codes that the catalog would not take are not looked for. */
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");

    private final Tables tables;

    DiscountItem(Tables tables) {
        this.tables = tables;
    }

    /** @param code in upper case; nothing where there cannot be such a code */
    Optional<ItemKey> key(String code) {
        return CODE.matcher(code).matches() ? Optional.of(new ItemKey(tables.catalog(), "DISCOUNT#" + code, KEY)) : Optional.empty();
    }

    DiscountRule read(String code, Map<String, AttributeValue> item) {
        return new DiscountRule(code, item.get("title").s(), kind(item.get("kind").s()), number(item, "value"),
                text(item, "currency").map(CurrencyCode::of), number(item, "min_subtotal_minor"),
                text(item, "starts_at").map(Instant::parse),
                text(item, "ends_at").map(Instant::parse));
    }

    private static Kind kind(String stored) {
        return switch (stored) {
            case "percent" -> Kind.PERCENT;
            case "amount" -> Kind.AMOUNT;
            default -> throw new IllegalArgumentException("unknown kind of discount: " + stored);
        };
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(item.get(name).n());
    }

    private static Optional<String> text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }
}
