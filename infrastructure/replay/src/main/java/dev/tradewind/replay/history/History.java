package dev.tradewind.replay.history;

import java.nio.file.Path;
import java.util.List;

/**
 * What a file holds for a run.
 *
 * @param orders in the order of the file
 * @param catalogue what those orders buy, and exactly as much of it
 */
public record History(List<PlannedOrder> orders, List<CatalogueItem> catalogue, Tally tally) {
    public History {
        orders = List.copyOf(orders);
        catalogue = List.copyOf(catalogue);
    }

    /**
     * Reads a file.
     *
     * @param limit how many invoices to take, from the first on, whatever becomes of them
     * @param skuPrefix what every sku begins with
     * @throws dev.tradewind.replay.CannotRun in one line, if there is no reading it
     */
    public static History read(Path file, long limit, String skuPrefix) {
        var making = new HistoryMaking(limit, skuPrefix);
        new OrdersFile(file).read(making::add);
        return making.made();
    }
}
