package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.shipments.customs.preflight.Threshold.Side;
import java.util.List;

/** Goods of {@code hs} that the lane does not take at all, or not over {@code over} for a unit. */
final class Prohibited implements Policy {
    @Override
    public List<Hit> judge(Consignment consignment, Parameters parameters) {
        HsPrefixes goods = parameters.goods();
        return consignment.items("/hs_code", item -> goods.has(item.hs()) && parameters.threshold("over")
                .map(over -> over.side(consignment.declaration().value(item)) == Side.ABOVE).orElse(true));
    }
}
