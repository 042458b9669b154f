package dev.tradewind.catalog.csv;

import dev.tradewind.catalog.model.Leg;
import dev.tradewind.catalog.model.ShippingService;
import dev.tradewind.catalog.model.ShippingService.Cold;
import dev.tradewind.catalog.model.ShippingService.Lane;
import dev.tradewind.catalog.model.ShippingService.Limits;
import dev.tradewind.catalog.model.ShippingService.Mode;
import dev.tradewind.catalog.model.ShippingService.PriceStep;
import dev.tradewind.catalog.model.ShippingService.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** shipping_services.csv: the whole table of services, a row for each lane. */
final class ShippingServicesFile {
    static final String NAME = "shipping_services.csv";

    private static final Columns COLUMNS = Columns.required("service", "title", "carrier", "mode", "origins", "destinations",
            "max_weight_grams", "max_volume_cm3", "price_steps", "currency", "min_days", "max_days").optional("max_length_mm",
                    "volumetric_divisor", "handling_days", "cold_chain", "cold_min_c", "cold_max_c", "legs");
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_CARRIER = 40;
    private static final long LARGEST = 1_000_000_000;
    private static final long LONGEST_TRANSIT = 365;
    /** The table is one item, which checkout reads with every cart; DynamoDB holds 400 KB. */
    private static final int MOST_ROWS = 100;

    private final List<ShippingService> earlier = new ArrayList<>();

    static List<ShippingService> read(SourceFile file, ImportFaults faults) {
        var reader = new ShippingServicesFile();
        List<ShippingService> services = new CsvTable(file, COLUMNS, faults).read(reader::service);
        if (services.size() > MOST_ROWS) {
            faults.file(file.name(), "too_many_rows", "The table may have at most " + MOST_ROWS + " rows.");
        }
        return services;
    }

    private Optional<ShippingService> service(Row row) {
        var service = row.text("service").as(ShippingTypes::service);
        var title = row.text("title").as(Types.title(LONGEST_TITLE));
        var carrier = row.text("carrier").as(Types.title(LONGEST_CARRIER));
        var mode = row.text("mode").as(ShippingTypes.word(List.of(Mode.values()), "unknown_mode"));
        var origins = row.text("origins").as(ShippingTypes::countries);
        var destinations = row.text("destinations").as(ShippingTypes::countries);
        Optional<Limits> limits = limits(row);
        var steps = limits.flatMap(some -> steps(some, row));
        var currency = row.text("currency").as(Types::currency);
        Optional<Promise> promise = promise(row);
        var legs = promise.map(some -> legs(some, row)).orElse(List.of());
        Optional<Cold> cold = ColdColumns.ofService(row);
        return row.made(() -> new ShippingService(service.get(), title.get(), carrier.get(), mode.get(),
                new Lane(origins.get(), destinations.get()), limits.orElseThrow(), steps.orElseThrow(), currency.get(),
                promise.orElseThrow(), cold, legs)).filter(some -> unambiguous(some, row));
    }

    private static Optional<Limits> limits(Row row) {
        var weight = row.text("max_weight_grams").as(Types.whole(1, LARGEST)).optional();
        var volume = row.text("max_volume_cm3").as(Types.whole(1, LARGEST)).optional();
        var length = row.maybe("max_length_mm").as(Types.whole(1, LARGEST)).optional();
        var divisor = row.maybe("volumetric_divisor").as(Types.whole(1, LARGEST)).optional();
        return weight.flatMap(grams -> volume.map(cm3 -> new Limits(grams, cm3, length, divisor)));
    }

    private static Optional<List<PriceStep>> steps(Limits limits, Row row) {
        return row.text("price_steps").as(ShippingTypes::steps).must(
                steps -> steps.getLast().upToGrams() >= limits.mostChargeableGrams(), "missing_step",
                "The last step must reach " + limits.mostChargeableGrams()
                        + " grams, the most that a parcel within the limits is charged as.")
                .optional();
    }

    private static Optional<Promise> promise(Row row) {
        var least = row.text("min_days").as(Types.whole(0, LONGEST_TRANSIT)).optional();
        var most = row.text("max_days").as(Types.whole(0, LONGEST_TRANSIT))
                .must(days -> least.filter(min -> days < min).isEmpty(), "out_of_range", "Must not be less than min_days.").optional();
        long handling = row.maybe("handling_days").as(Types.whole(0, LONGEST_TRANSIT))
                .must(days -> most.filter(max -> days > max).isEmpty(), "out_of_range", "Must not be more than max_days.").optional()
                .orElse(0L);
        return least.flatMap(min -> most.map(max -> new Promise(min, max, handling)));
    }

    private static List<Leg> legs(Promise promise, Row row) {
        return row.maybe("legs").as(LegsNotation::parse)
                .must(legs -> legs.stream().mapToLong(Leg::hours).sum() <= promise.hoursForLegs(), "promise_not_kept",
                        "All legs together must take at most " + promise.hoursForLegs() + " hours: max_days less handling_days.")
                .optional().orElse(List.of());
    }

    private boolean unambiguous(ShippingService service, Row row) {
        boolean collides = earlier.stream().anyMatch(service::collidesWith);
        if (collides) {
            row.fault("destinations", "duplicate_lane", "Another row has this service, origin and destination.");
        } else if (earlier.size() < MOST_ROWS) {
            earlier.add(service);
        }
        return !collides;
    }
}
