package dev.tradewind.catalog.csv;

import dev.tradewind.catalog.csv.ProductsFile.Listed;
import dev.tradewind.catalog.model.CatalogChange;
import dev.tradewind.catalog.model.Discount;
import dev.tradewind.catalog.model.Product;
import dev.tradewind.catalog.model.ProductChange;
import dev.tradewind.catalog.model.ShippingRate;
import dev.tradewind.catalog.model.ShippingService;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The files of one import, read and held against each other. Only {@link #change} of files without {@link #faults} means anything. */
public final class CatalogFiles {
    private final ImportFaults faults = new ImportFaults();
    private final Map<Sku, Listed> listed = new LinkedHashMap<>();
    private final List<PriceRow> prices = new ArrayList<>();
    private final List<Discount> discounts = new ArrayList<>();
    private Optional<List<ShippingRate>> shippingRates = Optional.empty();
    private Optional<List<ShippingService>> shippingServices = Optional.empty();
    private boolean pricesGiven;

    private CatalogFiles() {}

    /** Reads the files completely, whatever is wrong with them. */
    public static CatalogFiles read(List<SourceFile> files) {
        var read = new CatalogFiles();
        files.forEach(read::read);
        read.prices.forEach(read::refuseSecondBasePrice);
        return read;
    }

    /** What is wrong so far. */
    public ImportFaults faults() {
        return faults;
    }

    /** Products that prices.csv names and products.csv does not, so that they must be stored already. */
    public Set<Sku> unlisted() {
        Set<Sku> skus = new TreeSet<>(java.util.Comparator.comparing(Sku::value));
        prices.stream().map(PriceRow::sku).filter(sku -> !listed.containsKey(sku)).forEach(skus::add);
        return skus;
    }

    /** Holds the unlisted prices against the products that are stored. */
    public void check(Map<Sku, Product> stored) {
        prices.stream().filter(row -> !listed.containsKey(row.sku()))
                .forEach(row -> check(row, Optional.ofNullable(stored.get(row.sku()))));
    }

    /** What the files say. */
    public CatalogChange change() {
        Map<Sku, Map<CurrencyCode, Long>> bySku = new LinkedHashMap<>();
        prices.forEach(row -> bySku.computeIfAbsent(row.sku(), _ -> new HashMap<>()).put(row.currency(), row.priceMinor()));
        List<ProductChange> changes = new ArrayList<>();
        listed.values().stream().map(Listed::product).forEach(product -> changes.add(pricesGiven
                ? new ProductChange.PricedListing(product.with(bySku.getOrDefault(product.sku(), Map.of())))
                : new ProductChange.Listing(product)));
        unlisted().forEach(sku -> changes.add(new ProductChange.Repricing(sku, bySku.get(sku))));
        return new CatalogChange(changes, listed.values().stream().map(Listed::stock).toList(), prices.size(), shippingRates,
                shippingServices, discounts);
    }

    private void read(SourceFile file) {
        switch (file.name()) {
            case ProductsFile.NAME -> ProductsFile.read(file, faults).forEach(row -> listed.put(row.product().sku(), row));
            case PricesFile.NAME -> {
                pricesGiven = true;
                prices.addAll(PricesFile.read(file, faults));
            }
            case ShippingRatesFile.NAME -> shippingRates = Optional.of(ShippingRatesFile.read(file, faults));
            case ShippingServicesFile.NAME -> shippingServices = Optional.of(ShippingServicesFile.read(file, faults));
            case DiscountsFile.NAME -> discounts.addAll(DiscountsFile.read(file, faults));
            default -> faults.file(file.name(), "unknown_file",
                    "There are products.csv, prices.csv, shipping_rates.csv, shipping_services.csv and discounts.csv.");
        }
    }

    private void refuseSecondBasePrice(PriceRow row) {
        if (listed.containsKey(row.sku()) && listed.get(row.sku()).product().currency().equals(row.currency())) {
            faults.cell(PricesFile.NAME, row.line(), "currency", "duplicate_price",
                    "products.csv has a price of this sku in this currency already.");
        }
    }

    private void check(PriceRow row, Optional<Product> stored) {
        if (stored.isEmpty()) {
            faults.cell(PricesFile.NAME, row.line(), "sku", "unknown_sku", "This sku is neither in products.csv nor stored.");
        } else if (stored.get().currency().equals(row.currency())) {
            faults.cell(PricesFile.NAME, row.line(), "currency", "duplicate_price",
                    "This is the product's own currency, whose price comes with products.csv.");
        }
    }
}
