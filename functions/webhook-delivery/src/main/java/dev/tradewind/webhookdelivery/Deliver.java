package dev.tradewind.webhookdelivery;

import dev.tradewind.webhookdelivery.model.Delivery;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.Telling;
import dev.tradewind.webhookdelivery.port.Deliveries;
import dev.tradewind.webhookdelivery.port.TurnCalls;
import dev.tradewind.webhookdelivery.port.Turns;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Puts in what an endpoint is to be told. It may run twice: the event's id makes it one delivery. */
@Singleton
public final class Deliver {
    private final Deliveries deliveries;
    private final Turns turns;
    private final TurnCalls calls;
    private final Clock clock;

    public Deliver(Deliveries deliveries, Turns turns, TurnCalls calls, Clock clock) {
        this.deliveries = deliveries;
        this.turns = turns;
        this.calls = calls;
        this.clock = clock;
    }

    /** Tells the endpoint, now or as soon as it can be reached. */
    public void handle(Endpoint endpoint, Telling telling) {
        deliveries.add(Delivery.of(endpoint.id(), telling, clock.instant()));
        called(endpoint, turns.wake(endpoint.owner(), endpoint.id(), clock.instant()));
    }

    /** Tells the endpoint now, at the wish of its owner. */
    public void atOnce(Endpoint endpoint, Telling telling) {
        deliveries.add(Delivery.of(endpoint.id(), telling, clock.instant()));
        rouse(endpoint);
    }

    /** Sends the endpoint what is due, at the wish of its owner: even if it rests. */
    public void rouse(Endpoint endpoint) {
        called(endpoint, turns.rouse(endpoint.owner(), endpoint.id(), clock.instant()));
    }

    /** Has the endpoint's turn taken. Stopped before this, whoever put something in does so again. */
    private void called(Endpoint endpoint, boolean isWoken) {
        if (isWoken) {
            calls.call(endpoint.id(), Duration.ZERO);
        }
    }
}
