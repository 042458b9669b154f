package dev.tradewind.replay.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.kernel.Sku;
import dev.tradewind.replay.suite.Bought.Placed;
import dev.tradewind.replay.suite.CatalogueFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds a stored order against the file, and against itself. */
public final class OrderProof {
    /** The suite's own extension of orders: what the goods cost before any conversion. */
    private static final String CATALOGUE_SUBTOTALS = "/dev.tradewind.fx/catalogue_subtotals";

    private final JsonNode stored;
    private final Placed placed;
    private final List<String> differences = new ArrayList<>();

    private OrderProof(Placed placed) {
        this.placed = placed;
        this.stored = placed.stored();
    }

    /** Everything that is not as it must be; nothing, if all is. */
    public static List<String> differences(Placed placed) {
        var proof = new OrderProof(placed);
        proof.goods();
        proof.units();
        proof.sums();
        proof.session();
        return List.copyOf(proof.differences);
    }

    /** Quantity times price of the file, to the penny. */
    private void goods() {
        JsonNode subtotals = stored.at(CATALOGUE_SUBTOTALS);
        String found = subtotals.valueStream().map(each -> each.path("amount").asText() + " " + each.path("currency").asText()).toList()
                .toString();
        expect("goods in catalogue currency", List.of(placed.order().goods() + " " + CatalogueFiles.CURRENCY).toString(), found);
    }

    private void units() {
        Map<Sku, Long> units = new TreeMap<>(java.util.Comparator.comparing(Sku::value));
        stored.path("line_items").forEach(line -> units.merge(new Sku(line.at("/item/id").asText()), line.at("/quantity/original").asLong(),
                Long::sum));
        expect("units", placed.order().units().toString(), units.toString());
    }

    /** What a platform must check before it pays: totals add up. */
    private void sums() {
        long lines = 0;
        for (JsonNode line : stored.path("line_items")) {
            long subtotal = total(line, "subtotal");
            expect("subtotal of " + line.path("id").asText(), line.at("/item/price").asLong() * line.at("/quantity/original").asLong(),
                    subtotal);
            lines += subtotal;
        }
        expect("subtotal", lines, total(stored, "subtotal"));
        long parts = stored.path("totals").valueStream().filter(each -> !each.path("type").asText().equals("total"))
                .mapToLong(each -> each.path("amount").asLong()).sum();
        expect("total", parts, total(stored, "total"));
    }

    /** What is stored is what the buyer agreed to. */
    private void session() {
        expect("currency", placed.session().path("currency").asText(), stored.path("currency").asText());
        expect("total agreed to", total(placed.session(), "total"), total(stored, "total"));
    }

    private static long total(JsonNode of, String type) {
        return of.path("totals").valueStream().filter(each -> each.path("type").asText().equals(type))
                .mapToLong(each -> each.path("amount").asLong()).sum();
    }

    private void expect(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            differences.add("order " + stored.path("id").asText() + " of invoice " + placed.order().name() + ": " + what + " should be "
                    + expected + ", is " + found);
        }
    }
}
