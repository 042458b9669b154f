package dev.tradewind.costs;

import java.util.HashMap;
import java.util.Map;

/** List prices, from {@code prices.csv}, which says of when and by whom each is. */
final class Prices {
    private final Map<String, Double> usd = new HashMap<>();

    private Prices() {}

    static Prices listed() {
        Prices prices = new Prices();
        Table.read("prices.csv")
                .forEach(row -> prices.usd.put(row.get("item"), Double.parseDouble(row.get("usd")) / count(row.get("unit"))));
        return prices;
    }

    /** A unit that begins with a number is that many. */
    private static double count(String unit) {
        String first = unit.substring(0, Math.max(0, unit.indexOf(' ')));
        return first.matches("\\d+") ? Double.parseDouble(first) : 1;
    }

    /** @return US dollars for one, before tax and free tiers */
    double of(String item) {
        return usd.get(item);
    }
}
