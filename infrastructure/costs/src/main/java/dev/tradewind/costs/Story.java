package dev.tradewind.costs;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A piece of business, told by its operations in {@code stories.csv}.
 *
 * @param name of it
 * @param times of each operation
 */
record Story(String name, Map<String, Integer> times) {
    static Map<String, Story> all() {
        Map<String, Story> all = new LinkedHashMap<>();
        Table.read("stories.csv")
                .forEach(row -> all.computeIfAbsent(row.get("story"), name -> new Story(name, new LinkedHashMap<>())).times()
                        .merge(row.get("operation"), Integer.valueOf(row.get("times")), Integer::sum));
        return all;
    }

    /** @return of a million of them, in US dollars */
    Bill bill(CostModel model, Map<String, Operation> operations, int megabytes, Load load) {
        Bill sum = Bill.NOTHING;
        for (Map.Entry<String, Integer> part : times.entrySet()) {
            sum = sum.plus(model.of(operations.get(part.getKey()), megabytes, load), part.getValue() * 1e6);
        }
        return sum;
    }
}
