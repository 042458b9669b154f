package dev.tradewind.shipments.model;

import java.util.Optional;

/** Where something happened, as far as the carrier says. */
public record Place(Optional<String> city, Optional<String> region, Optional<String> postalCode, Optional<String> country) {
    /** Not said. */
    public static final Place UNKNOWN = new Place(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
