package dev.tradewind.shipments.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a carrier means to deliver.
 *
 * @param asOf what had happened last when it said so; its newest word counts, in whatever order its words arrive
 */
public record Expectation(OffsetDateTime by, Instant asOf) {
    private static final Comparator<Expectation> NEWEST = Comparator.comparing(Expectation::asOf)
            .thenComparing(expectation -> expectation.by().toInstant()).thenComparing(expectation -> expectation.by().toString());

    static Optional<Expectation> newest(Optional<Expectation> one, Optional<Expectation> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(NEWEST);
    }
}
