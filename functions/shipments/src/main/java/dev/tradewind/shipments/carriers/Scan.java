package dev.tradewind.shipments.carriers;

import dev.tradewind.shipments.model.Place;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * An event as a source tells it.
 *
 * @param id the source's own, where it has one that is the same each time it tells the event
 * @param reckoned whether it is no scan but where the source says that the parcel stands
 */
record Scan(Optional<String> id, OffsetDateTime at, Words words, Place place, Optional<String> text, Optional<String> signedBy,
        boolean reckoned) {
    Scan(Optional<String> id, OffsetDateTime at, Words words, Place place, Optional<String> text, Optional<String> signedBy) {
        this(id, at, words, place, text, signedBy, false);
    }

    /** Of a source that has no ids of events. */
    static Scan of(OffsetDateTime at, Words words, Place place, Optional<String> text) {
        return new Scan(Optional.empty(), at, words, place, text, Optional.empty());
    }

    Scan signedBy(Optional<String> name) {
        return new Scan(id, at, words, place, text, name, reckoned);
    }
}
