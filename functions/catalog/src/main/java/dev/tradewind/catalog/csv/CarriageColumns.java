package dev.tradewind.catalog.csv;

import dev.tradewind.catalog.model.Carriage;
import dev.tradewind.catalog.model.Carriage.Dimensions;
import java.util.List;
import java.util.Optional;

/** The optional columns of products.csv that carriers want to know. */
final class CarriageColumns {
    private static final List<String> SIDES = List.of("length_mm", "width_mm", "height_mm");
    private static final String VOLUME = "volume_cm3";
    private static final long LARGEST_CM3 = 1_000_000_000;

    static final String[] NAMES = {"length_mm", "width_mm", "height_mm", VOLUME, "cold_chain_min_c", "cold_chain_max_c", "ships_from"};

    private CarriageColumns() {}

    static Carriage of(Row row) {
        Optional<Dimensions> dimensions = dimensions(row);
        Optional<Long> volume = row.maybe(VOLUME).as(Types.whole(1, LARGEST_CM3)).optional();
        if (dimensions.isPresent() && row.maybe(VOLUME).optional().isPresent()) {
            row.fault(VOLUME, "ambiguous", "Must be empty where length_mm, width_mm and height_mm are given.");
        }
        var cold = ColdColumns.ofProduct(row);
        var from = row.maybe("ships_from").as(Types::country).optional();
        return new Carriage(dimensions, dimensions.map(Dimensions::volumeCm3).or(() -> volume).orElse(0L), cold, from);
    }

    /** All three sides or none. */
    private static Optional<Dimensions> dimensions(Row row) {
        List<Optional<Long>> sides = SIDES.stream()
                .map(side -> row.maybe(side).as(Types.whole(1, Dimensions.LONGEST_MM)).optional()).toList();
        List<String> empty = SIDES.stream().filter(side -> row.maybe(side).optional().isEmpty()).toList();
        if (!empty.isEmpty() && empty.size() < SIDES.size()) {
            empty.forEach(side -> row.fault(side, "missing", "All three sides are required where one is given."));
        }
        return sides.stream().allMatch(Optional::isPresent)
                ? Optional.of(new Dimensions(sides.get(0).orElseThrow(), sides.get(1).orElseThrow(), sides.get(2).orElseThrow()))
                : Optional.empty();
    }
}
