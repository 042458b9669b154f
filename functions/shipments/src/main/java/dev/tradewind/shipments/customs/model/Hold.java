package dev.tradewind.shipments.customs.model;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.shipments.model.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A word of customs about a parcel, as its carrier passed it on.
 *
 * @param event the tracking event's id with its parcel's, so that it counts once however often it is told, and of however many shipments in
 *            the parcel
 * @param reason {@code customs_held}, {@code customs_information_needed} or {@code customs_released}
 * @param lane from where to where, such as {@code DE>NO}; {@code ?} for an end that nobody told
 * @param chapters of the Harmonized System, each once; none where nothing was declared
 */
public record Hold(MerchantId merchant, ShipmentId shipment, String event, Instant at, String reason, String lane, List<String> chapters) {
    public Hold {
        chapters = List.copyOf(chapters);
    }

    /** What it is, whichever of the shipments in its parcel it is told of. */
    public Word word() {
        return new Word(event, day());
    }

    /** A word of customs on its day, as a parcel's number comes again. */
    public record Word(String event, LocalDate day) {}

    /** The day that it is counted on, of UTC. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
