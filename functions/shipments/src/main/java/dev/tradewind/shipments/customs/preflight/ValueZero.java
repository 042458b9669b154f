package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.shipments.customs.model.Nature;
import java.util.List;

/** Goods that are said to be worth nothing. Even a gift has a value; papers need none. */
final class ValueZero implements Policy {
    @Override
    public List<Hit> judge(Consignment consignment, Parameters parameters) {
        boolean papers = consignment.declaration().nature() == Nature.DOCUMENTS;
        return consignment.items("/unit_value", item -> !papers && item.unitValue() == 0);
    }
}
