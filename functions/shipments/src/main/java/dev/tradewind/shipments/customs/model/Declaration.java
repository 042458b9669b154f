package dev.tradewind.shipments.customs.model;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import java.util.List;
import java.util.Optional;

/**
 * What customs is told of a shipment.
 *
 * @param place that the Incoterm names
 * @param explanation of a nature that is none of the usual
 * @param invoice the merchant's own number of the invoice
 * @param freight and {@code insurance} in minor units of the currency
 * @param grossGrams with packing, never less than the goods alone
 * @param dutiesAccount who is charged where the sender pays the duties: an account with the carrier
 */
public record Declaration(Incoterm incoterm, Optional<String> place, Nature nature, Optional<String> explanation, CurrencyCode currency,
        Optional<String> invoice, Party sender, Party consignee, List<DeclaredItem> items, long freight, long insurance, long grossGrams,
        List<Paper> papers, Optional<String> dutiesAccount) {
    public Declaration {
        items = List.copyOf(items);
        papers = papers == null ? List.of() : List.copyOf(papers);
    }

    /** The intrinsic value: the goods without freight and insurance. */
    public Money goods() {
        return Money.sum(currency, items.stream().map(this::value).toList());
    }

    /** What the invoice amounts to. */
    public Money total() {
        return goods().plus(Money.of(freight, currency)).plus(Money.of(insurance, currency));
    }

    /** All units of an item. */
    public Money value(DeclaredItem item) {
        return Money.of(item.unitValue(), currency).times(item.quantity());
    }

    /** The goods alone. */
    public long netGrams() {
        return items.stream().mapToLong(DeclaredItem::netGrams).sum();
    }

    /** Whether a paper of that kind travels with the goods. */
    public boolean has(String paper) {
        return papers.stream().anyMatch(one -> one.kind().equals(paper));
    }

    @Override
    public String toString() {
        return "Declaration[" + sender.address().country() + " > " + consignee.address().country() + ", " + items.size() + " items]";
    }
}
