package dev.tradewind.shipments.carriers;

import dev.tradewind.shipments.model.TrackingDetail;
import dev.tradewind.shipments.model.TrackingStatus;
import java.util.Optional;

/**
 * What a source's words say in ours.
 *
 * @param mapped whether the table knows all of the words; a known status stays what it is beside a sub-status that is not known
 */
record Meaning(TrackingStatus status, Optional<TrackingDetail> detail, boolean mapped) {
    /** The status is none that the table knows. */
    static final Meaning UNKNOWN = new Meaning(TrackingStatus.UNKNOWN, Optional.empty(), false);

    /** There was no status to know. */
    static final Meaning NOT_SAID = new Meaning(TrackingStatus.UNKNOWN, Optional.empty(), true);

    Meaning unmapped() {
        return new Meaning(status, detail, false);
    }
}
