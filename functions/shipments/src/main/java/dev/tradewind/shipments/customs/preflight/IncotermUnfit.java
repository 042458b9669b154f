package dev.tradewind.shipments.customs.preflight;

import java.util.List;

/** Rules of delivery, {@code terms}, that parcels are not sent by. */
final class IncotermUnfit implements Policy {
    @Override
    public List<Hit> judge(Consignment consignment, Parameters parameters) {
        return Hit.when(parameters.list("terms").contains(consignment.declaration().incoterm().name()), "/incoterm");
    }
}
