package dev.tradewind.shipments.model;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.OrderId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A parcel on its way with what a merchant put into it.
 *
 * @param version counts the writes; every write requires the one that it read
 * @param promised until when the buyer was promised to have it
 * @param expected when the carrier means to deliver, by its newest word
 * @param timeline what happened to it
 */
public record Shipment(ShipmentId id, long version, OrderId order, MerchantId merchant, List<ShippedLine> lines, Parcel parcel,
        Optional<OffsetDateTime> promised, Optional<OffsetDateTime> expected, Instant registeredAt, Timeline timeline) {
    /** Most events of one shipment; a carrier that tells of more is telling of something else. */
    public static final int MOST_EVENTS = 400;

    public Shipment {
        lines = List.copyOf(lines);
    }

    /** With what a carrier told. */
    public Shipment after(CarrierReport report) {
        return new Shipment(id, version + 1, order, merchant, lines, parcel, promised, report.expected().or(() -> expected), registeredAt,
                timeline.with(report.events()));
    }

    /** Whether that is more than one parcel can live through. */
    public boolean isOverfull() {
        return timeline.events().size() > MOST_EVENTS;
    }
}
