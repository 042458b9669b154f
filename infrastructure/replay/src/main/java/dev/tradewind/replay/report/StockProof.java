package dev.tradewind.replay.report;

import dev.tradewind.kernel.Sku;
import dev.tradewind.replay.history.CatalogueItem;
import dev.tradewind.replay.suite.StockLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether the suite's stock agrees with its orders: of every sku, left = declared − sold − held.
 *
 * @param skus how many were compared
 * @param declared units that were imported, over all skus
 * @param left units that the suite says it has
 * @param differences in words
 */
public record StockProof(long skus, long declared, long sold, long held, long left, List<String> differences) {
    public StockProof {
        differences = List.copyOf(differences);
    }

    /** @param levels what the suite says, of every item of the catalogue that it knows */
    public static StockProof of(List<CatalogueItem> catalogue, Map<Sku, StockLevel> levels, Map<Sku, Long> sold, Map<Sku, Long> held) {
        List<String> differences = new ArrayList<>();
        long declared = 0;
        long left = 0;
        for (CatalogueItem item : catalogue) {
            StockLevel level = levels.getOrDefault(item.sku(), new StockLevel(0, 0));
            long expected = item.stock() - sold.getOrDefault(item.sku(), 0L) - held.getOrDefault(item.sku(), 0L);
            if (level.declared() != item.stock() || level.available() != expected) {
                differences.add("stock of " + item.sku() + ": " + item.stock() + " imported, " + level.declared() + " declared; "
                        + expected + " should be left, " + level.available() + " are");
            }
            declared += item.stock();
            left += level.available();
        }
        return new StockProof(catalogue.size(), declared, Results.View.sum(sold), Results.View.sum(held), left, differences);
    }
}
