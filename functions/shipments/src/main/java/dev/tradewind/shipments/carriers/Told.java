package dev.tradewind.shipments.carriers;

import dev.tradewind.shipments.model.Parcel;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A body, read but not yet in our words.
 *
 * @param now where the parcel stands by the source's own reckoning, which may be more than its events say, such as that it expired
 * @param signedBy who took it, where the source says so of the parcel and not of an event
 */
record Told(Parcel parcel, List<Scan> scans, Optional<Standing> now, Optional<String> signedBy, Optional<OffsetDateTime> expected,
        boolean test) {
    Told(Parcel parcel, List<Scan> scans, Optional<OffsetDateTime> expected, boolean test) {
        this(parcel, scans, Optional.empty(), Optional.empty(), expected, test);
    }

    /** @param asOf when the source reckoned so; counts for a delivery, and where it tells of no event */
    record Standing(Words words, Optional<OffsetDateTime> asOf) {}
}
