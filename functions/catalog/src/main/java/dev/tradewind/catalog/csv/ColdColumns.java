package dev.tradewind.catalog.csv;

import dev.tradewind.catalog.model.ShippingService.Cold;
import dev.tradewind.catalog.model.Temperatures;
import java.util.List;
import java.util.Optional;

/** Columns about temperatures: both ends of a range or neither. */
final class ColdColumns {
    private ColdColumns() {}

    /** What the goods bear. */
    static Optional<Temperatures> ofProduct(Row row) {
        return range(row, "cold_chain_min_c", "cold_chain_max_c");
    }

    /** What the service keeps: a range, and which of its parcels are kept in it. */
    static Optional<Cold> ofService(Row row) {
        var extent = row.maybe("cold_chain").as(ShippingTypes.word(List.of(Cold.Extent.values()), "unknown_cold_chain"));
        Optional<Temperatures> kept = range(row, "cold_min_c", "cold_max_c");
        boolean said = row.maybe("cold_chain").optional().isPresent();
        if (said && row.maybe("cold_min_c").optional().isEmpty() && row.maybe("cold_max_c").optional().isEmpty()) {
            row.fault("cold_min_c", "missing", "Is required where cold_chain is given.");
        } else if (!said && kept.isPresent()) {
            row.fault("cold_chain", "missing", "Is required where temperatures are given: parcels or all.");
        }
        return extent.optional().flatMap(some -> kept.map(range -> new Cold(some, range)));
    }

    private static Optional<Temperatures> range(Row row, String lower, String upper) {
        var min = row.maybe(lower).as(Types.whole(Temperatures.COLDEST, Temperatures.HOTTEST)).optional();
        var max = row.maybe(upper).as(Types.whole(Temperatures.COLDEST, Temperatures.HOTTEST))
                .must(warmest -> min.filter(coldest -> warmest < coldest).isEmpty(), "out_of_range", "Must not be less than " + lower + ".")
                .optional();
        alone(row, lower, upper);
        alone(row, upper, lower);
        return min.flatMap(coldest -> max.map(warmest -> new Temperatures(coldest, warmest)));
    }

    private static void alone(Row row, String given, String other) {
        if (row.maybe(given).optional().isPresent() && row.maybe(other).optional().isEmpty()) {
            row.fault(other, "missing", "Is required where " + given + " is given.");
        }
    }
}
