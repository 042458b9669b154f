package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.shipments.customs.model.Incoterm;
import java.util.List;

/** The sender bears the duties, and nobody is named whom the carrier may charge. */
final class DutiesAccountMissing implements Policy {
    @Override
    public List<Hit> judge(Consignment consignment, Parameters parameters) {
        boolean sendersDuties = consignment.declaration().incoterm() == Incoterm.DDP;
        return Hit.when(sendersDuties && consignment.declaration().dutiesAccount().isEmpty(), "/duties_account");
    }
}
