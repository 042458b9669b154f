package dev.tradewind.shipments.customs;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.shipments.customs.model.Address;
import dev.tradewind.shipments.customs.model.Declaration;
import dev.tradewind.shipments.customs.model.DeclaredItem;
import dev.tradewind.shipments.customs.model.HsCode;
import dev.tradewind.shipments.customs.model.Incoterm;
import dev.tradewind.shipments.customs.model.LatinText;
import dev.tradewind.shipments.customs.model.Nature;
import dev.tradewind.shipments.customs.model.Paper;
import dev.tradewind.shipments.customs.model.Party;
import dev.tradewind.shipments.customs.model.TaxIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Customs data of which a test changes what it is about; as they are, no rule has anything to say of them. */
public final class Declared {
    private Incoterm incoterm = Incoterm.DAP;
    private Nature nature = Nature.SALE;
    private String currency = "EUR";
    private Party sender = party(true, "Ada Wares GmbH", "DE", new TaxIds(Optional.of("DE1234567"), Optional.of("VOEC2000123"),
            Optional.empty(), Optional.empty()));
    private Party consignee = party(false, "Grace Hopper", "NO", TaxIds.NONE);
    private List<DeclaredItem> items = List.of(item("stoneware coffee mugs with handle", "691200", "DE", 2, 1250, 700));
    private long freight = 900;
    private List<Paper> papers = List.of();
    private Optional<String> account = Optional.empty();

    private Declared() {}

    public static Declared usual() {
        return new Declared();
    }

    public static DeclaredItem item(String description, String hs, String origin, int quantity, long unitValue, long grams) {
        return new DeclaredItem("li_MUG", description, new HsCode(hs), new CountryCode(origin), quantity, unitValue, grams);
    }

    public static Party party(boolean business, String name, String country, TaxIds ids) {
        return new Party(business, name, new Address("1 Harbour Road", "Seaport", Optional.empty(), Optional.of("10115"),
                new CountryCode(country)), Optional.empty(), ids, Optional.empty(), Optional.empty());
    }

    public Declared incoterm(Incoterm value) {
        incoterm = value;
        return this;
    }

    public Declared nature(Nature value) {
        nature = value;
        return this;
    }

    public Declared currency(String value) {
        currency = value;
        return this;
    }

    public Declared sender(Party value) {
        sender = value;
        return this;
    }

    public Declared consignee(Party value) {
        consignee = value;
        return this;
    }

    /** From one country to another, with the tax numbers of both as they are. */
    public Declared lane(String from, String to) {
        sender = party(sender.business(), sender.name(), from, sender.taxIds());
        consignee = party(consignee.business(), consignee.name(), to, consignee.taxIds());
        return this;
    }

    public Declared items(DeclaredItem... values) {
        items = List.of(values);
        return this;
    }

    public Declared latin(String name) {
        consignee = new Party(consignee.business(), consignee.name(), consignee.address(),
                Optional.of(new LatinText(name, "1 Harbour Road", "Seaport")), consignee.taxIds(), Optional.empty(), Optional.empty());
        return this;
    }

    public Declared paper(String kind) {
        papers = new ArrayList<>(papers);
        papers.add(new Paper(kind, "N-1"));
        return this;
    }

    public Declared account(String value) {
        account = Optional.of(value);
        return this;
    }

    public Declared freight(long value) {
        freight = value;
        return this;
    }

    public Declaration done() {
        long net = items.stream().mapToLong(DeclaredItem::netGrams).sum();
        return new Declaration(incoterm, Optional.empty(), nature, Optional.empty(), CurrencyCode.of(currency), Optional.empty(), sender,
                consignee, items, freight, 0, net + 100, papers, account);
    }
}
