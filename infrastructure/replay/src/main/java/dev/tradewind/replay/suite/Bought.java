package dev.tradewind.replay.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.replay.history.PlannedOrder;

/** How an attempt to order ended. */
public sealed interface Bought {
    PlannedOrder order();

    /**
     * There is an order.
     *
     * @param session as the completion showed it
     * @param stored the order as the suite tells it afterwards
     */
    record Placed(PlannedOrder order, JsonNode session, JsonNode stored) implements Bought {}

    /** The payment is not decided, or declined and may be tried again; the goods are held meanwhile. */
    record Pending(PlannedOrder order, String why) implements Bought {}

    /** The suite will not sell it, for a reason of the protocol; nothing is held. */
    record Refused(PlannedOrder order, String code) implements Bought {}

    /** Nobody knows: the suite gave no answer that the protocol has. */
    record Failed(PlannedOrder order, String why) implements Bought {}
}
