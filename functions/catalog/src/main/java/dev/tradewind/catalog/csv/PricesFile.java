package dev.tradewind.catalog.csv;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** prices.csv: prices in further currencies, which no rate of exchange touches. */
final class PricesFile {
    static final String NAME = "prices.csv";

    private static final Columns COLUMNS = Columns.required("sku", "currency", "price_minor");

    private final Map<PriceOf, Long> lines = new HashMap<>();

    private record PriceOf(Sku sku, CurrencyCode currency) {}

    static List<PriceRow> read(SourceFile file, ImportFaults faults) {
        var reader = new PricesFile();
        return new CsvTable(file, COLUMNS, faults).read(reader::price);
    }

    private Optional<PriceRow> price(Row row) {
        var sku = row.text("sku").as(Types::sku);
        var currency = row.text("currency").as(Types::currency);
        var price = row.text("price_minor").as(Types.whole(0, Money.MAX_INPUT));
        sku.optional().ifPresent(some -> currency.optional().ifPresent(in -> onlyOnce(new PriceOf(some, in), row)));
        return row.made(() -> new PriceRow(row.line(), sku.get(), currency.get(), price.get()));
    }

    private void onlyOnce(PriceOf price, Row row) {
        Long earlier = lines.putIfAbsent(price, row.line());
        if (earlier != null) {
            row.fault("currency", "duplicate_price", "Line " + earlier + " has a price of this sku in this currency already.");
        }
    }
}
