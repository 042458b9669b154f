package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.shipments.customs.model.DeclaredItem;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A code of the edition before, with what its heading has now. */
final class HsSuperseded implements Policy {
    @Override
    public List<Hit> judge(Consignment consignment, Parameters parameters) {
        List<DeclaredItem> items = consignment.declaration().items();
        return IntStream.range(0, items.size()).boxed()
                .flatMap(i -> hint(items.get(i)).map(hint -> Hit.at("/items/" + i + "/hs_code", hint))
                        .stream())
                .toList();
    }

    private static Optional<String> hint(DeclaredItem item) {
        return HsEdition.since(item.hs()).map(successors -> successors.isEmpty()
                ? "Heading " + item.hs().heading() + " has nothing new in its place."
                : "New in heading " + item.hs().heading() + ": " + successors.replace(" ", ", ") + ".");
    }
}
