package dev.tradewind.replay.race;

import dev.tradewind.kernel.Sku;
import dev.tradewind.replay.history.CatalogueItem;
import dev.tradewind.replay.history.Country;
import dev.tradewind.replay.history.OrderLine;
import dev.tradewind.replay.history.PlannedOrder;
import java.util.List;
import java.util.stream.IntStream;

/** Few goods, and what buyers want of them: every second one a single unit, the others a pair, half of them in the other order. */
final class Goods {
    /** Units of each. */
    static final long STOCK = 100;

    private static final Country HOME = new Country("United Kingdom", "GB", "London", "", "EC1A 1BB");

    private final CatalogueItem single;
    private final CatalogueItem left;
    private final CatalogueItem right;

    Goods(String skuPrefix) {
        single = item(skuPrefix + "single", 100);
        left = item(skuPrefix + "left", 200);
        right = item(skuPrefix + "right", 300);
    }

    List<CatalogueItem> all() {
        return List.of(single, left, right);
    }

    /** The wishes of buyers with these numbers. */
    List<PlannedOrder> wanted(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::wanted).toList();
    }

    private PlannedOrder wanted(int number) {
        List<CatalogueItem> items = switch (number % 4) {
            case 1 -> List.of(left, right);
            case 3 -> List.of(right, left);
            default -> List.of(single);
        };
        return new PlannedOrder("race " + number, "racer-" + number + "@replay.example", HOME, items.stream().map(Goods::one).toList());
    }

    private static OrderLine one(CatalogueItem item) {
        return new OrderLine(item.sku(), item.title(), item.price(), 1);
    }

    private static CatalogueItem item(String sku, long price) {
        return new CatalogueItem(new Sku(sku), "Race for the last of it", price, STOCK);
    }
}
