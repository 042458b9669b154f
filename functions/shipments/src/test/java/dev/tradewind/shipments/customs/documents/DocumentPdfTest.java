package dev.tradewind.shipments.customs.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.shipments.customs.Declared;
import dev.tradewind.shipments.customs.model.Declaration;
import dev.tradewind.shipments.customs.model.DeclaredItem;
import dev.tradewind.shipments.customs.model.TaxIds;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.model.ShippedLine;
import dev.tradewind.shipments.model.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentPdfTest {
    private static final Shipment SHIPMENT = Shipment.registered(new ShipmentId("019ab000-0000-7000-8000-0000000000a1"),
            new OrderId("019ab000-0000-7000-8000-000000000001"), new MerchantId("ada-wares"), List.of(new ShippedLine("li_MUG", 2)),
            List.of(new Parcel("dhl", "JD01")), Terms.NONE, Instant.parse("2026-11-22T23:30:00Z"));

    @Test
    void theInvoiceSaysWhatIsDeclared() {
        Printed invoice = Printed.of(DocumentPdf.invoice(document(Declared.usual().done())));
        assertThat(invoice.pages()).isEqualTo(1);
        assertThat(invoice.flowing()).contains("COMMERCIAL INVOICE", "Invoice number: TW-0000000000A1", "Date: 2026-11-22",
                "DAP (Incoterms 2020)", "Ada Wares GmbH", "EORI: DE1234567", "Grace Hopper", "stoneware coffee mugs with handle", "691200",
                "12.50 25.00 0.700", "Goods: 25.00 EUR", "Freight: 9.00 EUR", "Invoice total: 34.00 EUR", "Gross weight: 0.800 kg",
                "page 1 of 1").doesNotContain("?");
    }

    @Test
    void theSameDocumentHasTheSameBytes() {
        Declaration told = Declared.usual().done();
        assertThat(DocumentPdf.invoice(document(told))).isEqualTo(DocumentPdf.invoice(document(told)));
        assertThat(DocumentPdf.postal(document(told))).isEqualTo(DocumentPdf.postal(document(told)));
        assertThat(DocumentPdf.invoice(document(Declared.usual().freight(901).done()))).isNotEqualTo(DocumentPdf.invoice(document(told)));
    }

    /** Trap 17: what the lines show adds up to what the total shows, whatever the currency's decimals. */
    @ParameterizedTest
    @CsvSource({"EUR", "JPY", "KWD"})
    void manyLinesFillPagesAndAddUp(String currency) {
        DeclaredItem[] items = IntStream.range(0, 137)
                .mapToObj(i -> Declared.item("ceramic bowl number " + (i + 1) + " with blue rim", "691200",
                        "DE", i % 7 + 1, 1_001 + 13L * i, 250L + i))
                .toArray(DeclaredItem[]::new);
        Declaration told = Declared.usual().currency(currency).items(items).done();
        Printed invoice = Printed.of(DocumentPdf.invoice(document(told)));
        assertThat(invoice.pages()).isGreaterThan(2);
        assertThat(invoice.flowing()).contains("page " + invoice.pages() + " of " + invoice.pages());
        assertThat(Pattern.compile("Description of goods").matcher(invoice.text()).results()).hasSize(invoice.pages());
        List<MatchResult> rows = Pattern.compile("691200 DE (\\d+) ([\\d.]+) ([\\d.]+) ([\\d.]+)").matcher(invoice.flowing()).results()
                .toList();
        assertThat(rows).hasSize(137);
        assertThat(rows).allSatisfy(row -> assertThat(new BigDecimal(row.group(2)).multiply(new BigDecimal(row.group(1))))
                .isEqualByComparingTo(row.group(3)));
        assertThat(sum(rows, 3)).isEqualByComparingTo(told.goods().toDecimal());
        assertThat(sum(rows, 4)).isEqualByComparingTo(BigDecimal.valueOf(told.netGrams(), 3));
        assertThat(invoice.flowing()).contains("Goods: " + told.goods().toDecimal().toPlainString() + " " + currency,
                "Invoice total: " + told.total().toDecimal().toPlainString());
    }

    @Test
    void lettersThatTheFontHasArePrinted() {
        assertThat(name("Łukasz Żółć-Müller, Ş. Ñandú")).contains("Łukasz Żółć-Müller, Ş. Ñandú");
        assertThat(name("Łukasz")).as("decomposed").contains("Łukasz");
        assertThat(name("Иван Петров")).contains("Иван Петров");
    }

    /** No question mark stands for a name: the transcription does, or the characters' numbers. */
    @Test
    void lettersThatItLacksAreTranscribedOrNumbered() {
        assertThat(name("山田 太郎")).contains("[U+5C71][U+7530]").doesNotContain("?");
        assertThat(name("محمد")).contains("[U+0645]").doesNotContain("?");
        assertThat(name("A\tB\r\nC 😀")).contains("A B C [U+1F600]");
        Declaration transcribed = Declared.usual().consignee(Declared.party(false, "山田 太郎", "JP", TaxIds.NONE)).latin("Yamada Taro").done();
        assertThat(Printed.of(DocumentPdf.invoice(document(transcribed))).flowing()).contains("Yamada Taro").doesNotContain("U+");
        assertThat(Printed.of(DocumentPdf.postal(document(transcribed))).flowing()).contains("Yamada Taro").doesNotContain("U+");
    }

    @Test
    void aWordWithoutEndIsCutAndNothingOfItLost() {
        String word = "x".repeat(250);
        String printed = Printed
                .of(DocumentPdf.invoice(document(Declared.usual().items(Declared.item(word, "691200", "DE", 1, 1, 1)).done())))
                .text();
        assertThat(printed.chars().filter(c -> c == 'x')).hasSizeGreaterThanOrEqualTo(250);
    }

    /** CN 22 up to 300 special drawing rights and 2 kg; in doubt CN 23. */
    @ParameterizedTest
    @CsvSource({"EUR, 12500, 700, CN22", "EUR, 15700, 700, CN22", "EUR, 15800, 700, CN23", "EUR, 100, 1900, CN22", "EUR, 100, 1901, CN23",
            "JPY, 20000, 700, CN22", "JPY, 40000, 700, CN23", "XAF, 1, 1, CN23"})
    void thePostalFormFollowsValueAndWeight(String currency, long unit, long grams, String form) {
        Document document = document(
                Declared.usual().currency(currency).items(Declared.item("mug", "691200", "DE", 2, unit, grams)).done());
        assertThat(document.form().name()).isEqualTo(form);
        assertThat(DocumentView.postal(document).form()).contains(form);
        assertThat(Printed.of(DocumentPdf.postal(document)).flowing()).contains("CUSTOMS DECLARATION " + document.form().printed(),
                "(10) Category of item: Sale of goods", "(6) Total value: " + document.declaration().goods().toDecimal().toPlainString());
    }

    private static String name(String name) {
        Declaration told = Declared.usual().consignee(Declared.party(false, name, "JP", TaxIds.NONE)).done();
        return Printed.of(DocumentPdf.invoice(document(told))).flowing();
    }

    private static Document document(Declaration declaration) {
        return Document.of(SHIPMENT, declaration);
    }

    private static BigDecimal sum(List<MatchResult> rows, int group) {
        return rows.stream().map(row -> new BigDecimal(row.group(group))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
