package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.Message;
import dev.tradewind.kernel.Sku;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether there is enough, by what was last read. Lines of one sku share its stock, so their demand counts together. The order's transaction
 * decides again.
 */
final class StockOnHand {
    private StockOnHand() {}

    static List<Message> messages(Basket basket, Map<Sku, Long> available) {
        Map<Sku, Long> demand = basket.items().stream()
                .collect(Collectors.groupingBy(item -> item.line().sku(), Collectors.summingLong(item -> item.line().quantity())));
        return basket.items().stream().filter(item -> item.product().isPresent())
                .filter(item -> demand.get(item.line().sku()) > left(available, item.line().sku()))
                .map(item -> shortage(item, left(available, item.line().sku()))).toList();
    }

    private static long left(Map<Sku, Long> available, Sku sku) {
        return available.getOrDefault(sku, 0L);
    }

    private static Message shortage(Basket.Item item, long left) {
        String content = left > 0 ? "Only " + left + " left of " + item.line().sku() + "." : item.line().sku() + " is sold out.";
        return Message.recoverable("out_of_stock", Paths.line(item.index()), content);
    }
}
