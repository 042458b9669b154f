package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.shipments.customs.model.Declaration;
import dev.tradewind.shipments.customs.model.Party;
import dev.tradewind.shipments.customs.model.TaxIds;
import dev.tradewind.shipments.customs.preflight.Threshold.Side;
import java.util.List;
import java.util.Optional;

/**
 * A number that the lane wants: {@code id} of the {@code party}, where that is of {@code type}, the consignee of type {@code to}, and the
 * value at most {@code most}.
 */
final class TaxIdMissing implements Policy {
    @Override
    public List<Hit> judge(Consignment consignment, Parameters parameters) {
        Declaration told = consignment.declaration();
        Party party = parameters.text("party").equals("sender") ? told.sender() : told.consignee();
        boolean wanted = is(party, parameters.find("type")) && is(told.consignee(), parameters.find("to"))
                && parameters.threshold("most").map(most -> most.side(told.goods()) == Side.BELOW).orElse(true);
        String id = parameters.text("id");
        return Hit.when(wanted && number(party.taxIds(), id).isEmpty(), "/" + parameters.text("party") + "/tax_ids/" + id);
    }

    private static boolean is(Party party, Optional<String> type) {
        return type.map(word -> word.equals("business") == party.business()).orElse(true);
    }

    private static Optional<String> number(TaxIds ids, String id) {
        return switch (id) {
            case "eori" -> ids.eori();
            case "vat" -> ids.vat();
            case "personal_code" -> ids.personalCode();
            default -> throw new IllegalStateException("no tax id " + id);
        };
    }
}
