package dev.tradewind.catalog.csv;

import dev.tradewind.catalog.model.ShippingRate;
import dev.tradewind.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** shipping_rates.csv: the whole table of services, zones and weight steps. */
final class ShippingRatesFile {
    static final String NAME = "shipping_rates.csv";

    private static final Columns COLUMNS = Columns.required("service", "title", "countries", "max_weight_grams", "price_minor", "currency",
            "min_days", "max_days");
    private static final int LONGEST_TITLE = 100;
    private static final long HEAVIEST = 1_000_000_000;
    private static final long LONGEST_TRANSIT = 365;
    /** The table is one item, which checkout reads with every cart; DynamoDB holds 400 KB. */
    private static final int MOST_ROWS = 500;

    private final List<ShippingRate> earlier = new ArrayList<>();

    static List<ShippingRate> read(SourceFile file, ImportFaults faults) {
        var reader = new ShippingRatesFile();
        List<ShippingRate> rates = new CsvTable(file, COLUMNS, faults).read(reader::rate);
        if (rates.size() > MOST_ROWS) {
            faults.file(file.name(), "too_many_rows", "The table may have at most " + MOST_ROWS + " rows.");
        }
        return rates;
    }

    private Optional<ShippingRate> rate(Row row) {
        var service = row.text("service").as(ShippingTypes::service);
        var title = row.text("title").as(Types.title(LONGEST_TITLE));
        var countries = row.text("countries").as(ShippingTypes::countries);
        var weight = row.text("max_weight_grams").as(Types.whole(1, HEAVIEST));
        var price = row.text("price_minor").as(Types.whole(0, Money.MAX_INPUT));
        var currency = row.text("currency").as(Types::currency);
        var minDays = row.text("min_days").as(Types.whole(0, LONGEST_TRANSIT));
        var maxDays = row.text("max_days").as(Types.whole(0, LONGEST_TRANSIT));
        minDays.optional().ifPresent(least -> maxDays.must(most -> most >= least, "out_of_range", "Must not be less than min_days."));
        return row.made(() -> new ShippingRate(service.get(), title.get(), countries.get(), weight.get(),
                Money.of(price.get(), currency.get()), minDays.get(), maxDays.get())).filter(rate -> unambiguous(rate, row));
    }

    /** Everything that collides is one fault of its row; only the first {@value #MOST_ROWS} are held against each other. */
    private boolean unambiguous(ShippingRate rate, Row row) {
        boolean collides = earlier.stream().anyMatch(rate::collidesWith);
        if (collides) {
            row.fault("max_weight_grams", "duplicate_step", "Another row has this service, weight and country.");
        } else if (earlier.size() < MOST_ROWS) {
            earlier.add(rate);
        }
        return !collides;
    }
}
