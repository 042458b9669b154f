package dev.tradewind.shipments.customs.preflight;

import java.util.List;

/** Goods of {@code hs} that need a {@code paper}, and it is not among those that travel with them. */
final class PaperMissing implements Policy {
    @Override
    public List<Hit> judge(Consignment consignment, Parameters parameters) {
        HsPrefixes goods = parameters.goods();
        String paper = parameters.text("paper");
        if (consignment.declaration().has(paper)) {
            return List.of();
        }
        return consignment.items("/hs_code", item -> goods.has(item.hs())).stream()
                .map(hit -> Hit.at("/papers", "It is for " + hit.field().replace("/hs_code", "") + "; its kind is " + paper + "."))
                .toList();
    }
}
