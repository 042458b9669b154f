package dev.tradewind.catalog.dynamo;

import static dev.tradewind.lambda.table.Attributes.n;
import static dev.tradewind.lambda.table.Attributes.s;

import dev.tradewind.catalog.model.Carriage;
import dev.tradewind.catalog.model.Carriage.Dimensions;
import dev.tradewind.catalog.model.Temperatures;
import dev.tradewind.kernel.CountryCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What carriers know of a product, as attributes of its item: all optional, since older items have none. */
final class CarriageItems {
    private CarriageItems() {}

    static Map<String, AttributeValue> attributes(Carriage carriage) {
        Map<String, AttributeValue> item = new HashMap<>();
        carriage.dimensions().ifPresent(sides -> {
            item.put("length_mm", n(sides.lengthMm()));
            item.put("width_mm", n(sides.widthMm()));
            item.put("height_mm", n(sides.heightMm()));
        });
        if (carriage.volumeCm3() > 0) {
            item.put("volume_cm3", n(carriage.volumeCm3()));
        }
        carriage.coldChain().ifPresent(cold -> {
            item.put("cold_min_c", n(cold.minC()));
            item.put("cold_max_c", n(cold.maxC()));
        });
        carriage.shipsFrom().ifPresent(country -> item.put("ships_from", s(country.value())));
        return item;
    }

    static Carriage carriage(Map<String, AttributeValue> item) {
        Optional<Dimensions> sides = number(item, "length_mm").map(length -> new Dimensions(length, number(item, "width_mm").orElseThrow(),
                number(item, "height_mm").orElseThrow()));
        Optional<Temperatures> cold = number(item, "cold_min_c")
                .map(coldest -> new Temperatures(coldest, number(item, "cold_max_c").orElseThrow()));
        return new Carriage(sides, number(item, "volume_cm3").orElse(0L), cold,
                Optional.ofNullable(item.get("ships_from")).map(from -> new CountryCode(from.s())));
    }

    private static Optional<Long> number(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(value -> Long.valueOf(value.n()));
    }
}
