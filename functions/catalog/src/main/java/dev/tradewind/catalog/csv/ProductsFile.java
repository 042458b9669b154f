package dev.tradewind.catalog.csv;

import dev.tradewind.catalog.model.Product;
import dev.tradewind.catalog.model.StockLevel;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** products.csv: what is for sale at which base price, and how much of it was ever supplied. */
final class ProductsFile {
    static final String NAME = "products.csv";

    private static final Columns COLUMNS = Columns.required("sku", "title", "merchant_id", "price_minor", "currency", "hs_code",
            "origin_country", "weight_grams", "stock").optional(CarriageColumns.NAMES);
    private static final int LONGEST_TITLE = 200;
    private static final long HEAVIEST = 1_000_000_000;
    private static final long MOST_UNITS = 1_000_000_000_000L;

    private final Map<Sku, Long> lines = new HashMap<>();

    record Listed(Product product, StockLevel stock) {}

    static List<Listed> read(SourceFile file, ImportFaults faults) {
        var reader = new ProductsFile();
        return new CsvTable(file, COLUMNS, faults).read(reader::listed);
    }

    private Optional<Listed> listed(Row row) {
        var sku = row.text("sku").as(Types::sku);
        sku.optional().ifPresent(some -> onlyOnce(some, row));
        var title = row.text("title").as(Types.title(LONGEST_TITLE));
        var merchant = row.text("merchant_id").as(Types::merchant);
        var price = row.text("price_minor").as(Types.whole(0, Money.MAX_INPUT));
        var currency = row.text("currency").as(Types::currency);
        var hsCode = row.text("hs_code").as(Types::hsCode);
        var origin = row.text("origin_country").as(Types::country);
        var weight = row.text("weight_grams").as(Types.whole(0, HEAVIEST));
        var stock = row.text("stock").as(Types.whole(0, MOST_UNITS));
        var carriage = CarriageColumns.of(row);
        return row.made(() -> new Listed(
                new Product(sku.get(), title.get(), merchant.get(), currency.get(), new TreeMap<>(Map.of(currency.get(), price.get())),
                        hsCode.get(), origin.get(), weight.get(), carriage),
                new StockLevel(sku.get(), stock.get())));
    }

    private void onlyOnce(Sku sku, Row row) {
        Long earlier = lines.putIfAbsent(sku, row.line());
        if (earlier != null) {
            row.fault("sku", "duplicate_sku", "This sku stands in line " + earlier + " already.");
        }
    }
}
