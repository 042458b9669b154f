package dev.tradewind.shipments.customs.documents;

import dev.tradewind.kernel.Money;
import dev.tradewind.shipments.customs.documents.Columns.Column;
import dev.tradewind.shipments.customs.documents.Document.Position;
import dev.tradewind.shipments.customs.model.Declaration;
import dev.tradewind.shipments.customs.model.Party;
import dev.tradewind.shipments.customs.model.TaxIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The documents as PDF. This package alone knows PDFBox, and nothing of it is loaded before one is asked for. The same document has the same
 * bytes.
 */
public final class DocumentPdf {
    private static final float TITLE = 16;

    private DocumentPdf() {}

    public static byte[] invoice(Document document) {
        return written("Commercial invoice", document, sheet -> invoice(sheet, document));
    }

    public static byte[] postal(Document document) {
        return written("Customs declaration " + document.form().printed(), document, sheet -> postal(sheet, document));
    }

    @FunctionalInterface
    private interface Body {
        void on(Sheet sheet) throws IOException;
    }

    private static byte[] written(String title, Document document, Body body) {
        UUID id = UUID.fromString(document.shipment().id().value());
        try (Sheet sheet = new Sheet(title + " " + document.number(), document.date(), id.getLeastSignificantBits())) {
            sheet.paragraph(title.toUpperCase(java.util.Locale.ROOT), TITLE);
            sheet.gap(6);
            body.on(sheet);
            return sheet.finished(title + " " + document.number());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void invoice(Sheet sheet, Document document) throws IOException {
        Declaration told = document.declaration();
        sheet.sideBySide(List.of("Invoice number: " + document.number(), "Date: " + document.date(), "Currency: " + told.currency()),
                List.of("Order: " + document.shipment().order(), "Shipment: " + document.shipment().id(), "Terms: " + told.incoterm()
                        + told.place().map(place -> " " + place).orElse("") + " (Incoterms 2020)", "Reason for export: " + nature(told)));
        parties(sheet, document, "Seller and exporter", "Consignee");
        List<Column> columns = List.of(new Column("#", 5, false), new Column("Description of goods", 32, false),
                new Column("HS code", 12, false), new Column("Origin", 7, false), new Column("Quantity", 9, true),
                new Column("Unit value", 13, true), new Column("Value", 13, true), new Column("Net kg", 9, true));
        sheet.table(new Columns(columns), document.positions().stream().map(DocumentPdf::row).toList());
        totals(sheet, document);
        papers(sheet, told, 0);
        signed(sheet, document, Statements.INVOICE);
    }

    /** The numbers in brackets are those of the fields on the form. */
    private static void postal(Sheet sheet, Document document) throws IOException {
        Declaration told = document.declaration();
        sheet.sideBySide(List.of("(10) Category of item: " + nature(told), "(14) Invoice number: " + document.number()),
                List.of("Designated operator's form of the Universal Postal Union", "May be opened officially"));
        parties(sheet, document, "From", "To");
        List<Column> columns = List.of(new Column("#", 5, false), new Column("(1) Detailed description of contents", 35, false),
                new Column("(2) Quantity", 11, true), new Column("(3) Net weight (kg)", 11, true),
                new Column("(5) Value (" + told.currency() + ")", 14, true), new Column("(7) HS tariff number", 14, true),
                new Column("(8) Origin", 10, true));
        sheet.table(new Columns(columns), document.positions().stream().map(DocumentPdf::postalRow).toList());
        sheet.sideBySide(List.of("(4) Total gross weight: " + kilograms(told.grossGrams()) + " kg",
                "Total net weight: " + kilograms(told.netGrams()) + " kg"),
                List.of("(6) Total value: " + money(told.goods()) + " " + told.currency(),
                        "(9) Postal charges: " + plain(told, told.freight()) + " " + told.currency()));
        papers(sheet, told, 12);
        signed(sheet, document, Statements.POSTAL);
    }

    private static void parties(Sheet sheet, Document document, String from, String to) throws IOException {
        sheet.gap(8);
        sheet.sideBySide(party(sheet, from, document.sender()), party(sheet, to, document.consignee()));
        sheet.gap(10);
    }

    private static List<String> party(Sheet sheet, String title, Party party) {
        List<String> lines = new ArrayList<>(List.of(title));
        lines.addAll(sheet.lettering().party(party));
        TaxIds ids = party.taxIds();
        Stream.of(said("Phone", party.phone()), said("Email", party.email()), said("EORI", ids.eori()), said("VAT", ids.vat()),
                said("IOSS", ids.ioss()), said("Importer's reference", ids.personalCode())).flatMap(Optional::stream).forEach(lines::add);
        return lines;
    }

    private static Optional<String> said(String what, Optional<String> value) {
        return value.map(text -> what + ": " + text);
    }

    private static List<String> row(Position position) {
        var item = position.item();
        return List.of(Integer.toString(position.number()), item.description(), item.hs().digits(), item.origin().value(),
                Integer.toString(item.quantity()), money(position.unit()), money(position.value()), kilograms(item.netGrams()));
    }

    private static List<String> postalRow(Position position) {
        var item = position.item();
        return List.of(Integer.toString(position.number()), item.description(), Integer.toString(item.quantity()),
                kilograms(item.netGrams()), money(position.value()), item.hs().digits(), item.origin().value());
    }

    private static void totals(Sheet sheet, Document document) throws IOException {
        Declaration told = document.declaration();
        sheet.sideBySide(List.of("Units: " + document.units(), "Net weight: " + kilograms(told.netGrams()) + " kg",
                "Gross weight: " + kilograms(told.grossGrams()) + " kg"),
                List.of("Goods: " + money(told.goods()) + " " + told.currency(),
                        "Freight: " + plain(told, told.freight()) + " " + told.currency(),
                        "Insurance: " + plain(told, told.insurance()) + " " + told.currency(),
                        "Invoice total: " + money(told.total()) + " " + told.currency()));
    }

    private static void papers(Sheet sheet, Declaration told, int field) throws IOException {
        for (var paper : told.papers()) {
            String number = field == 0 ? "" : "(" + (paper.kind().equals("licence") ? field : field + 1) + ") ";
            sheet.paragraph(number + paper.kind().replace('_', ' ') + ": " + paper.number(), Sheet.TEXT);
        }
    }

    private static void signed(Sheet sheet, Document document, String statement) throws IOException {
        sheet.gap(10);
        sheet.paragraph(statement, Sheet.TEXT);
        sheet.gap(10);
        sheet.paragraph("Date: " + document.date() + "     Name: " + sheet.lettering().party(document.sender()).getFirst(), Sheet.TEXT);
    }

    private static String nature(Declaration told) {
        return told.nature().printed() + told.explanation().map(text -> ": " + text).orElse("");
    }

    private static String plain(Declaration told, long minor) {
        return money(Money.of(minor, told.currency()));
    }

    private static String money(Money amount) {
        return amount.toDecimal().toPlainString();
    }

    private static String kilograms(long grams) {
        return BigDecimal.valueOf(grams, 3).toPlainString();
    }
}
