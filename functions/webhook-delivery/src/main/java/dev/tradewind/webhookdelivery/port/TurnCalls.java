package dev.tradewind.webhookdelivery.port;

import dev.tradewind.webhookdelivery.model.EndpointId;
import java.time.Duration;

/** Asks a sender to take an endpoint's turn. A call may be lost: what is due is also found by the clock. */
@FunctionalInterface
public interface TurnCalls {
    /** @param delay at most 15 minutes */
    void call(EndpointId endpoint, Duration delay);
}
