package dev.tradewind.costs;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What no test of ours can measure, from {@code assumptions.csv}, which says whether it is documented or assumed.
 *
 * @param values by name
 */
record Assumptions(Map<String, Double> values) {
    static Assumptions made() {
        return new Assumptions(
                Table.read("assumptions.csv").stream()
                        .collect(Collectors.toMap(row -> row.get("name"), row -> Double.valueOf(row.get("value")))));
    }

    double of(String name) {
        return values.get(name);
    }
}
