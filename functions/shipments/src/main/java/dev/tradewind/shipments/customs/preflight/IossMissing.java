package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.shipments.customs.model.Declaration;
import dev.tradewind.shipments.customs.model.Nature;
import dev.tradewind.shipments.customs.preflight.Threshold.Side;
import java.util.List;

/** Goods sold to a person that the Import One Stop Shop is for, up to {@code most} and but for {@code hs}, without its number. */
final class IossMissing implements Policy {
    @Override
    public List<Hit> judge(Consignment consignment, Parameters parameters) {
        Declaration told = consignment.declaration();
        boolean meant = told.nature() == Nature.SALE && !told.consignee().business()
                && parameters.threshold("most").filter(most -> most.side(told.goods()) == Side.BELOW).isPresent()
                && told.items().stream().noneMatch(item -> parameters.goods().has(item.hs()));
        return Hit.when(meant && told.sender().taxIds().ioss().isEmpty(), "/sender/tax_ids/ioss");
    }
}
