package dev.tradewind.checkout.dynamo;

import dev.tradewind.checkout.model.Leg;
import dev.tradewind.checkout.model.ShippingService;
import dev.tradewind.checkout.model.ShippingService.Cold;
import dev.tradewind.checkout.model.ShippingService.Limits;
import dev.tradewind.checkout.model.ShippingService.Mode;
import dev.tradewind.checkout.model.ShippingService.PriceStep;
import dev.tradewind.checkout.model.Size;
import dev.tradewind.checkout.model.TemperatureRange;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.Tables;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code SHIPPING / SERVICES}: the whole table of shipping services. The catalog alone writes it and defines its form; here it is read. */
@Singleton
final class ShippingServicesItem {
    private static final String EVERYWHERE = "*";

    private final Tables tables;

    ShippingServicesItem(Tables tables) {
        this.tables = tables;
    }

    ItemKey key() {
        return new ItemKey(tables.catalog(), "SHIPPING", "SERVICES");
    }

    List<ShippingService> read(Map<String, AttributeValue> item) {
        JsonNode body = Json.parse(Deflated.inflate(item.get("body").b().asByteArray()))
                .orElseThrow(() -> new IllegalArgumentException("shipping services are not JSON"));
        return each(body.get("services"), ShippingServicesItem::service);
    }

    private static ShippingService service(JsonNode row) {
        Limits limits = new Limits(new Size(whole(row, "max_weight_grams"), whole(row, "max_volume_cm3")), maybe(row, "max_length_mm"),
                maybe(row, "volumetric_divisor"));
        return new ShippingService(text(row, "service"), text(row, "title"), text(row, "carrier"), Mode.valueOf(upper(row, "mode")),
                countries(row.get("origins")), countries(row.get("destinations")), limits,
                each(row.get("steps"), step -> new PriceStep(whole(step, "up_to_grams"), whole(step, "price_minor"))),
                CurrencyCode.of(text(row, "currency")), (int) whole(row, "min_days"), (int) whole(row, "max_days"),
                Optional.ofNullable(row.get("cold")).map(ShippingServicesItem::cold), each(row.get("legs"), ShippingServicesItem::leg));
    }

    private static Cold cold(JsonNode cold) {
        return new Cold(Cold.Extent.valueOf(upper(cold, "extent")),
                new TemperatureRange((int) whole(cold, "min_c"), (int) whole(cold, "max_c")));
    }

    private static Leg leg(JsonNode leg) {
        return new Leg(text(leg, "from"), text(leg, "to"), Leg.Means.valueOf(upper(leg, "means")), text(leg, "carrier"),
                (int) whole(leg, "hours"));
    }

    private static List<CountryCode> countries(JsonNode codes) {
        return each(codes, JsonNode::getStringValue).stream().filter(code -> !code.equals(EVERYWHERE)).map(CountryCode::new).toList();
    }

    /** Of nothing there is none: an empty list may be left out. */
    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        return array == null ? List.of() : StreamSupport.stream(array.values().spliterator(), false).map(read).toList();
    }

    private static Optional<Long> maybe(JsonNode row, String name) {
        return Optional.ofNullable(row.get(name)).map(JsonNode::getLongValue);
    }

    private static long whole(JsonNode row, String name) {
        return row.get(name).getLongValue();
    }

    private static String upper(JsonNode row, String name) {
        return text(row, name).toUpperCase(Locale.ROOT);
    }

    private static String text(JsonNode row, String name) {
        return row.get(name).getStringValue();
    }
}
