package dev.tradewind.checkout.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Goods of an order on their way, as whoever follows shipments tells of them.
 *
 * @param lines units by line of the order
 * @param status in the words of shipments, such as {@code out_for_delivery}
 * @param promised until when it was promised
 * @param moves in time
 */
public record Consignment(String id, Map<String, Integer> lines, String status, Optional<String> promised, Optional<String> expected,
        Optional<String> deliveredAt, List<Move> moves) {
    private static final Set<String> NOT_ON_ITS_WAY = Set.of("unknown", "pre_transit", "returned", "failure", "cancelled");

    public Consignment {
        lines = Map.copyOf(lines);
        moves = List.copyOf(moves);
    }

    /** What changed where a parcel of it stands. */
    public record Move(String id, String at, String status, Optional<String> detail, String carrier, String trackingNumber,
            Optional<String> place) {}

    /** Whether its merchant has done what it takes: it was handed to the carrier and did not come back. */
    public boolean isFulfilled() {
        return !NOT_ON_ITS_WAY.contains(status);
    }

    /** Whether its units are to be sent by another. */
    public boolean isCancelled() {
        return status.equals("cancelled");
    }
}
