package dev.tradewind.shipments.port;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.Replay;
import dev.tradewind.shipments.customs.model.Customs;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.model.ShippedLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Shipments, what of each order is left to ship, and posts of parcels that nobody has registered yet. */
public interface Shipments {
    /** For how long a number is its merchant's. */
    Duration HELD = Duration.ofDays(120);
    /** For how long a post waits for its shipment. */
    Duration KEPT = Duration.ofDays(30);

    /**
     * A line of a placed order.
     *
     * @param merchant who ships it
     * @param left units that no shipment holds
     */
    record Unshipped(MerchantId merchant, int left) {}

    /** How a registration ended. */
    sealed interface Registered {
        /** It is a fact now. */
        record Done() implements Registered {}

        /** More than is left of these lines, or none of that merchant's. */
        record NothingLeft(Map<String, Unshipped> lines) implements Registered {}

        /** The order is not there, or not placed. */
        record NoOrder() implements Registered {}

        /** Another merchant follows a parcel of that carrier and number: what the carrier tells of it is theirs to know. */
        record ParcelTaken() implements Registered {}

        /** The same Idempotency-Key was faster. */
        record Repeated(Replay replay) implements Registered {}
    }

    /** What of an order can be shipped, by line; placed orders come by event and may be told again. */
    void open(OrderId order, Map<String, Unshipped> lines);

    /** What is left of an order, if it was placed. */
    Optional<Map<String, Unshipped>> left(OrderId order);

    /** Makes a new shipment a fact: it, its customs data, its parcel's name and what it takes from the order are written in one transaction. */
    Registered register(Shipment shipment, Optional<Customs> customs, EventEnvelope event, Optional<IdempotencyKey> key, Response answer);

    /** What was answered to that key before. */
    Optional<Replay> answered(IdempotencyKey key);

    /** What customs is told of a shipment, if it has to be told. */
    Optional<Customs> customs(ShipmentId id);

    /** The shipment, read strongly. */
    Optional<Shipment> find(ShipmentId id);

    /**
     * The shipments that had the parcel at that time: the newest registered by then, or the first if it came later, and what was registered
     * under the number about then. Those taken back only where there are no others.
     */
    List<Shipment> find(Parcel parcel, Instant at);

    /**
     * A later state of a shipment.
     *
     * @param after the version that follows
     * @param events what the others shall know of it
     */
    record Change(Shipment before, Shipment after, List<EventEnvelope> events) {
        public Change {
            events = List.copyOf(events);
        }

        /** Whether its units go back to what is left to ship. */
        public boolean givesBack() {
            return before.cancelledAt().isEmpty() && after.cancelledAt().isPresent();
        }
    }

    /**
     * Makes a change a fact, together with what its order says of the shipment and the units that it gives back.
     *
     * @return whether it was written; else someone else wrote it meanwhile
     */
    boolean save(Change change);

    /** Shipments that should be looked at by now, read as they are consumed; may lag and may name some that need nothing any more. */
    Stream<ShipmentId> due(Instant now);

    /** Keeps a post about a parcel that is not registered, for that time. */
    void keep(Parcel parcel, Post post);

    /** The posts that are kept for a parcel at that time. */
    List<Post> kept(Parcel parcel, Instant now);

    /**
     * What a source posted.
     *
     * @param source name
     * @param body raw
     */
    record Post(String source, Instant receivedAt, byte[] body) {}

    /** What is taken from an order by lines. */
    static int quantity(List<ShippedLine> lines, String id) {
        return lines.stream().filter(line -> line.id().equals(id)).mapToInt(ShippedLine::quantity).sum();
    }
}
