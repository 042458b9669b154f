package dev.tradewind.webhookdelivery.port;

import dev.tradewind.kernel.EventId;
import dev.tradewind.webhookdelivery.model.Delivery;
import dev.tradewind.webhookdelivery.model.EndpointId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Deliveries by endpoint: what waits, and what was. */
public interface Deliveries {
    /** Takes in a new one; one that is there already, whatever became of it, stays as it is. */
    void add(Delivery delivery);

    /** Those of the endpoint that are due by now, read strongly, the longest waiting first. */
    List<Delivery> due(EndpointId endpoint, Instant now, int limit);

    /** When the endpoint's next one is due. */
    Optional<Instant> next(EndpointId endpoint);

    /**
     * Writes the next version.
     *
     * @param before as it was read
     * @return false when another writer was first
     */
    boolean save(Delivery before, Delivery after);

    /** The endpoint's delivery of that event. */
    Optional<Delivery> find(EndpointId endpoint, EventId event);

    /**
     * Deliveries of the endpoint, newest event first.
     *
     * @param before only older ones
     */
    List<Delivery> latest(EndpointId endpoint, Optional<EventId> before, int limit);

    /**
     * Deliveries of events that were made in the span, oldest first.
     *
     * @param from included
     * @param to not included
     * @param after only later ones
     */
    List<Delivery> between(EndpointId endpoint, Instant from, Instant to, Optional<EventId> after, int limit);
}
