package dev.tradewind.shipments.dynamo;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.port.Shipments.Unshipped;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@code ORDER#id / UNSHIPPED}: units of each line that no shipment holds. Taking them is the check, so that two merchants' clerks cannot
 * ship one unit twice.
 */
@Singleton
final class UnshippedItem {
    /** Name of the write. */
    static final String NAME = "unshipped";

    private static final String KEY = "UNSHIPPED";
    private static final String LEFT = "left_units";
    private static final String MERCHANTS = "merchants";

    private final Tables tables;

    UnshippedItem(Tables tables) {
        this.tables = tables;
    }

    ItemKey key(OrderId order) {
        return new ItemKey(tables.commerce(), "ORDER#" + order, KEY);
    }

    Write open(OrderId order, Map<String, Unshipped> lines) {
        Map<String, AttributeValue> item = new HashMap<>(key(order).attributes());
        Map<String, AttributeValue> left = new HashMap<>();
        Map<String, AttributeValue> merchants = new HashMap<>();
        lines.forEach((id, line) -> {
            left.put(id, Attributes.n(line.left()));
            merchants.put(id, Attributes.s(line.merchant().value()));
        });
        item.put(LEFT, AttributeValue.fromM(left));
        item.put(MERCHANTS, AttributeValue.fromM(merchants));
        return Write.put(NAME, tables.commerce(), item, Condition.absent());
    }

    static Map<String, Unshipped> read(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> merchants = item.get(MERCHANTS).m();
        return new TreeMap<>(item.get(LEFT).m().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                left -> new Unshipped(new MerchantId(merchants.get(left.getKey()).s()), Integer.parseInt(left.getValue().n())))));
    }

    Write take(Shipment shipment) {
        Map<String, String> names = new HashMap<>(Map.of("#merchants", MERCHANTS));
        Map<String, AttributeValue> values = new HashMap<>();
        List<String> enough = new ArrayList<>();
        for (int i = 0; i < shipment.lines().size(); i++) {
            enough.add("#left.#l%1$d >= :q%1$d AND #merchants.#l%1$d = :merchant".formatted(i));
        }
        values.put(":merchant", Attributes.s(shipment.merchant().value()));
        return moved(shipment, "-", names, values, new Condition(String.join(" AND ", enough), Map.of(), Map.of()));
    }

    Write giveBack(Shipment shipment) {
        return moved(shipment, "+", new HashMap<>(), new HashMap<>(), Condition.that("attribute_exists(pk)"));
    }

    private Write moved(Shipment shipment, String sign, Map<String, String> names, Map<String, AttributeValue> values,
            Condition condition) {
        List<String> sets = new ArrayList<>();
        names.put("#left", LEFT);
        for (int i = 0; i < shipment.lines().size(); i++) {
            names.put("#l" + i, shipment.lines().get(i).id());
            values.put(":q" + i, Attributes.n(shipment.lines().get(i).quantity()));
            sets.add("#left.#l%1$d = #left.#l%1$d %2$s :q%1$d".formatted(i, sign));
        }
        return Write.update(NAME, tables.commerce(), key(shipment.order()).attributes(), "SET " + String.join(", ", sets), names, values,
                condition);
    }
}
