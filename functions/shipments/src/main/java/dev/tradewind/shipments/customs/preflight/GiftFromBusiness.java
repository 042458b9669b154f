package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.shipments.customs.model.Nature;
import java.util.List;

/** What a business sends is no gift to customs, whose reliefs for gifts are for those between persons. */
final class GiftFromBusiness implements Policy {
    @Override
    public List<Hit> judge(Consignment consignment, Parameters parameters) {
        boolean gift = consignment.declaration().nature() == Nature.GIFT;
        return Hit.when(gift && consignment.declaration().sender().business(), "/nature");
    }
}
