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
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@code ORDER#id / UNSHIPPED}: units of each line that no shipment holds, by merchant. Taking them is the check, so that two merchants'
 * clerks cannot ship one unit twice.
 */
@Singleton
final class UnshippedItem {
    /** Name of the write. */
    static final String NAME = "unshipped";

    private static final String KEY = "UNSHIPPED";
    private static final String LEFT = "left_units";

    private final Tables tables;

    UnshippedItem(Tables tables) {
        this.tables = tables;
    }

    ItemKey key(OrderId order) {
        return new ItemKey(tables.commerce(), "ORDER#" + order, KEY);
    }

    Write open(OrderId order, Map<String, Unshipped> lines) {
        Map<String, AttributeValue> item = new HashMap<>(key(order).attributes());
        Map<String, Map<String, AttributeValue>> left = new HashMap<>();
        lines.forEach((id, line) -> left.computeIfAbsent(line.merchant().value(), _ -> new HashMap<>()).put(id, Attributes.n(line.left())));
        Map<String, AttributeValue> merchants = new HashMap<>();
        left.forEach((merchant, units) -> merchants.put(merchant, AttributeValue.fromM(units)));
        item.put(LEFT, AttributeValue.fromM(merchants));
        return Write.put(NAME, tables.commerce(), item, Condition.absent());
    }

    static Map<String, Unshipped> read(Map<String, AttributeValue> item) {
        Map<String, Unshipped> lines = new TreeMap<>();
        item.get(LEFT).m().forEach((merchant, units) -> units.m()
                .forEach((id, left) -> lines.put(id, new Unshipped(new MerchantId(merchant), Integer.parseInt(left.n())))));
        return lines;
    }

    /** One comparison for each line, which also says whose it is: DynamoDB takes 300 operators in an expression. */
    Write take(Shipment shipment) {
        String enough = IntStream.range(0, shipment.lines().size()).mapToObj("#left.#m.#l%1$d >= :q%1$d"::formatted)
                .collect(Collectors.joining(" AND "));
        return moved(shipment, "-", new Condition(enough, Map.of(), Map.of()));
    }

    Write giveBack(Shipment shipment) {
        return moved(shipment, "+", Condition.that("attribute_exists(pk)"));
    }

    private Write moved(Shipment shipment, String sign, Condition condition) {
        Map<String, String> names = new HashMap<>(Map.of("#left", LEFT, "#m", shipment.merchant().value()));
        Map<String, AttributeValue> values = new HashMap<>();
        List<String> sets = new ArrayList<>();
        for (int i = 0; i < shipment.lines().size(); i++) {
            names.put("#l" + i, shipment.lines().get(i).id());
            values.put(":q" + i, Attributes.n(shipment.lines().get(i).quantity()));
            sets.add("#left.#m.#l%1$d = #left.#m.#l%1$d %2$s :q%1$d".formatted(i, sign));
        }
        return Write.update(NAME, tables.commerce(), key(shipment.order()).attributes(), "SET " + String.join(", ", sets), names, values,
                condition);
    }
}
