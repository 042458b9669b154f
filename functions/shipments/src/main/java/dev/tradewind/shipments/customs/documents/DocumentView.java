package dev.tradewind.shipments.customs.documents;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tradewind.shipments.customs.documents.Document.Position;
import dev.tradewind.shipments.customs.model.Declaration;
import dev.tradewind.shipments.customs.model.Paper;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/** A commercial invoice or a postal declaration as JSON. Amounts are minor units of the currency. */
@Serdeable
public record DocumentView(String document, Optional<String> form, String number, String date,
        @JsonProperty("shipment_id") String shipment, @JsonProperty("order_id") String order, String incoterm,
        @JsonProperty("incoterm_place") Optional<String> place, String nature,
        @JsonProperty("nature_explanation") Optional<String> explanation, String currency, PartyView sender, PartyView consignee,
        List<Line> items, Totals totals, List<PaperView> papers, String statement) {
    /** One item. */
    @Serdeable
    public record Line(int position, @JsonProperty("line_id") String line, String description, @JsonProperty("hs_code") String hs,
            @JsonProperty("origin_country") String origin, int quantity, @JsonProperty("unit_value") long unitValue, long value,
            @JsonProperty("net_weight_grams") long netGrams) {
        static Line of(Position position) {
            var item = position.item();
            return new Line(position.number(), item.line(), item.description(), item.hs().digits(), item.origin().value(), item.quantity(),
                    item.unitValue(), position.value().minor(), item.netGrams());
        }
    }

    /** What it comes to: the goods' values add up to {@code goods}, and that with freight and insurance to {@code total}. */
    @Serdeable
    public record Totals(long units, long goods, long freight, long insurance, long total,
            @JsonProperty("net_weight_grams") long netGrams, @JsonProperty("gross_weight_grams") long grossGrams) {}

    /** A licence or certificate. */
    @Serdeable
    public record PaperView(String kind, String number) {
        static PaperView of(Paper paper) {
            return new PaperView(paper.kind(), paper.number());
        }
    }

    public static DocumentView invoice(Document document) {
        return of("commercial_invoice", Optional.empty(), document, Statements.INVOICE);
    }

    public static DocumentView postal(Document document) {
        return of("postal_declaration", Optional.of(document.form().name()), document, Statements.POSTAL);
    }

    private static DocumentView of(String name, Optional<String> form, Document document, String statement) {
        Declaration told = document.declaration();
        Totals totals = new Totals(document.units(), told.goods().minor(), told.freight(), told.insurance(), told.total().minor(),
                told.netGrams(), told.grossGrams());
        return new DocumentView(name, form, document.number(), document.date().toString(), document.shipment().id().value(),
                document.shipment().order().value(), told.incoterm().name(), told.place(), told.nature().word(), told.explanation(),
                told.currency().code(), PartyView.of(told.sender()), PartyView.of(told.consignee()),
                document.positions().stream().map(Line::of).toList(), totals, told.papers().stream().map(PaperView::of).toList(),
                statement);
    }
}
