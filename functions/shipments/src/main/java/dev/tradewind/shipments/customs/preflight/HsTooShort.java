package dev.tradewind.shipments.customs.preflight;

import java.util.List;

/** A code of fewer digits than the destination's own tariff wants: {@code digits}. */
final class HsTooShort implements Policy {
    @Override
    public List<Hit> judge(Consignment consignment, Parameters parameters) {
        int digits = parameters.number("digits").intValueExact();
        return consignment.items("/hs_code", item -> item.hs().digits().length() < digits);
    }
}
