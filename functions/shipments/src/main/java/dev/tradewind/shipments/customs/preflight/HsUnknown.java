package dev.tradewind.shipments.customs.preflight;

import java.util.List;

/** A six-digit code that neither the edition in force nor the one before it has. */
final class HsUnknown implements Policy {
    @Override
    public List<Hit> judge(Consignment consignment, Parameters parameters) {
        return consignment.items("/hs_code", item -> !HsEdition.has(item.hs()) && HsEdition.since(item.hs()).isEmpty());
    }
}
