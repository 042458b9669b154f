package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.shipments.customs.model.Declaration;
import dev.tradewind.shipments.customs.model.DeclaredItem;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What a rule looks at: a declaration on its way to a country on a day. */
record Consignment(Declaration declaration, CountryCode destination, LocalDate day) {
    CountryCode origin() {
        return declaration.sender().address().country();
    }

    /** Fields of the items for which that holds. */
    List<Hit> items(String field, Predicate<DeclaredItem> wrong) {
        List<DeclaredItem> items = declaration.items();
        return IntStream.range(0, items.size()).filter(i -> wrong.test(items.get(i))).mapToObj(i -> Hit.at("/items/" + i + field)).toList();
    }
}
