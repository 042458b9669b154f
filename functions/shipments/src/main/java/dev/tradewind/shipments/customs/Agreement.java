package dev.tradewind.shipments.customs;

import dev.tradewind.lambda.http.Input;
import dev.tradewind.shipments.customs.DeclarationReading.Sent;
import java.util.List;
import java.util.Map;

/** Customs is told of exactly the units that are shipped. */
public final class Agreement {
    private Agreement() {}

    /** @param shipped units by line
     * @param in the object that {@code customs} stands in */
    public static void check(Input in, Map<String, Long> shipped, Sent customs) {
        List<SentItem> items = customs.items();
        for (int i = 0; i < items.size(); i++) {
            String at = "/customs/items/" + i;
            items.get(i).line().optional().ifPresent(line -> {
                if (!shipped.containsKey(line)) {
                    in.fault("not_shipped", at + "/line_id", "Must be one of the shipment's lines.");
                } else if (declared(items, line) != shipped.get(line)) {
                    in.fault("quantity_differs", at + "/quantity",
                            "The items of this line declare " + declared(items, line) + " units, " + shipped.get(line) + " are shipped.");
                }
            });
        }
        shipped.keySet().stream().filter(line -> items.stream().noneMatch(item -> item.line().optional().filter(line::equals).isPresent()))
                .sorted().forEach(line -> in.fault("line_not_declared", "/customs/items", "No item declares line " + line + "."));
    }

    private static long declared(List<SentItem> items, String line) {
        return items.stream().filter(item -> item.line().optional().filter(line::equals).isPresent())
                .flatMap(item -> item.quantity().optional().stream()).mapToLong(Long::longValue).sum();
    }
}
