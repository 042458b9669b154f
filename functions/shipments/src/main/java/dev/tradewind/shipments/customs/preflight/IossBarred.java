package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.shipments.customs.model.Declaration;
import dev.tradewind.shipments.customs.preflight.Threshold.Side;
import java.util.List;

/**
 * A number of the Import One Stop Shop with what it is not for: a value over {@code most}, a consignee of {@code type}, or goods of
 * {@code hs}; a line gives one of them.
 */
final class IossBarred implements Policy {
    @Override
    public List<Hit> judge(Consignment consignment, Parameters parameters) {
        Declaration told = consignment.declaration();
        boolean over = parameters.threshold("most").filter(most -> most.side(told.goods()) == Side.ABOVE).isPresent();
        boolean business = parameters.find("type").filter("business"::equals).isPresent() && told.consignee().business();
        boolean goods = parameters.find("hs").isPresent() && told.items().stream().anyMatch(item -> parameters.goods().has(item.hs()));
        return Hit.when(told.sender().taxIds().ioss().isPresent() && (over || business || goods), "/sender/tax_ids/ioss");
    }
}
