package dev.tradewind.shipments.customs.documents;

import dev.tradewind.kernel.Money;
import dev.tradewind.shipments.customs.model.Declaration;
import dev.tradewind.shipments.customs.model.DeclaredItem;
import dev.tradewind.shipments.customs.model.Party;
import dev.tradewind.shipments.model.Shipment;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a commercial invoice and a postal declaration have in common. It follows from the shipment and its customs data alone: the same
 * shipment always has the same papers, with the day of its registration on them.
 *
 * @param number of the invoice: the merchant's own, else one that follows from the shipment
 */
public record Document(String number, LocalDate date, Shipment shipment, Declaration declaration) {
    private static final int TAIL = 12;

    /** Position in a document: an item and what it amounts to. */
    public record Position(int number, DeclaredItem item, Money unit, Money value) {}

    public static Document of(Shipment shipment, Declaration declaration) {
        String id = shipment.id().value();
        String own = "TW-" + id.substring(id.length() - TAIL).toUpperCase(Locale.ROOT);
        return new Document(declaration.invoice().orElse(own), LocalDate.ofInstant(shipment.registeredAt(), ZoneOffset.UTC), shipment,
                declaration);
    }

    public List<Position> positions() {
        List<DeclaredItem> items = declaration.items();
        return IntStream.range(0, items.size()).mapToObj(i -> new Position(i + 1, items.get(i),
                Money.of(items.get(i).unitValue(), declaration.currency()), declaration.value(items.get(i)))).toList();
    }

    public long units() {
        return declaration.items().stream().mapToLong(DeclaredItem::quantity).sum();
    }

    public PostalForm form() {
        return PostalForm.of(declaration, date);
    }

    public Party sender() {
        return declaration.sender();
    }

    public Party consignee() {
        return declaration.consignee();
    }
}
