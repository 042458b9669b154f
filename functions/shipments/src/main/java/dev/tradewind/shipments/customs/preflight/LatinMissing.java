package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.shipments.customs.Scripts;
import dev.tradewind.shipments.customs.model.Party;
import java.util.ArrayList;
import java.util.List;

/** Names, addresses and descriptions that only readers of another script can read, without a transcription. */
final class LatinMissing implements Policy {
    @Override
    public List<Hit> judge(Consignment consignment, Parameters parameters) {
        List<Hit> hits = new ArrayList<>();
        hits.addAll(Hit.when(isMissing(consignment.declaration().sender()), "/sender/latin"));
        hits.addAll(Hit.when(isMissing(consignment.declaration().consignee()), "/consignee/latin"));
        hits.addAll(consignment.items("/description", item -> !Scripts.isLatin(item.description())));
        return hits;
    }

    private static boolean isMissing(Party party) {
        boolean latin = Scripts.isLatin(party.name() + party.address().street() + party.address().city());
        return !latin && party.latin().isEmpty();
    }
}
