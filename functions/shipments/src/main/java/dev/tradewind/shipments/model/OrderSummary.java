package dev.tradewind.shipments.model;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an order says of one of its shipments: where it stands and what moved it, not every scan.
 *
 * @param moves what changed where a parcel stands, in time; the newest of them if there are too many. That what was taken back moves is
 *            its merchant's concern: its units may be on their way in another shipment
 */
public record OrderSummary(Shipment shipment, List<Move> moves) {
    private static final int MOST = 60;

    /** What changed where a parcel stands. */
    public record Move(Parcel parcel, TrackingEvent event) {}

    public static OrderSummary of(Shipment shipment) {
        List<Move> moves = new ArrayList<>();
        for (Tracked tracked : shipment.parcels()) {
            tracked.timeline().moves().stream().filter(event -> !(shipment.isCancelled() && event.status().isHandedOver()))
                    .forEach(event -> moves.add(new Move(tracked.parcel(), event)));
        }
        moves.sort(Comparator.comparing(Move::event, TrackingEvent.IN_TIME));
        return new OrderSummary(shipment, moves.subList(Math.max(0, moves.size() - MOST), moves.size()));
    }

    /** Whether an order would say the same of both. */
    public boolean says(OrderSummary other) {
        return moves.equals(other.moves) && said().equals(other.said());
    }

    private List<Object> said() {
        Optional<OffsetDateTime> delivered = shipment.deliveredAt();
        Timeline.Standing standing = shipment.standing();
        return List.of(standing.status(), standing.by().flatMap(TrackingEvent::detail), delivered, shipment.concerns(),
                shipment.cancelledAt(),
                shipment.parcels().stream().map(Tracked::expected).toList());
    }
}
