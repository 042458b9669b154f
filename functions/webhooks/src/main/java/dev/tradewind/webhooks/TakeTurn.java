package dev.tradewind.webhooks;

import dev.tradewind.kernel.IdSource;
import dev.tradewind.lambda.Invocation;
import dev.tradewind.lambda.log.Log;
import dev.tradewind.lambda.log.LogField;
import dev.tradewind.webhookdelivery.model.Delivery;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Turn;
import dev.tradewind.webhookdelivery.port.Deliveries;
import dev.tradewind.webhookdelivery.port.Endpoints;
import dev.tradewind.webhookdelivery.port.TurnCalls;
import dev.tradewind.webhookdelivery.port.Turns;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sends an endpoint what is due, one after the other, for as long as the invocation lasts or until the endpoint fails. Of all senders one
 * has the turn of an endpoint, so one that hangs holds a single sender, and holds it once in a while.
 */
@Singleton
final class TakeTurn {
    /** Longer than an invocation of the function lasts. */
    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(15);
    private static final Duration TO_END = Duration.ofSeconds(3);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
    private static final int AT_ONCE = 10;

    private final Turns turns;
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final SendDelivery sendDelivery;
    private final TurnCalls calls;
    private final IdSource ids;
    private final Clock clock;

    TakeTurn(Turns turns, Endpoints endpoints, Deliveries deliveries, SendDelivery sendDelivery, TurnCalls calls, IdSource ids,
            Clock clock) {
        this.turns = turns;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.sendDelivery = sendDelivery;
        this.calls = calls;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes the turn, if it is due and nobody has it. */
    void handle(EndpointId id) {
        Instant now = clock.instant();
        turns.take(id, ids.uuid7().toString(), now, now.plus(LEASE)).ifPresent(turn -> {
            Turn.End end = served(turn);
            boolean atOnce = turns.end(turn, end, clock.instant());
            Optional<Duration> delay = atOnce ? Optional.of(Duration.ZERO) : end.next().map(this::until);
            delay.filter(time -> time.compareTo(LONGEST_DELAY) <= 0).ifPresent(time -> calls.call(id, time));
        });
    }

    private Duration until(Instant next) {
        Duration left = Duration.between(clock.instant(), next);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The endpoint is looked at before each delivery: its owner may have moved or removed it meanwhile. */
    private Turn.End served(Turn turn) {
        for (List<Delivery> due = due(turn); !due.isEmpty(); due = due(turn)) {
            for (Delivery delivery : due) {
                Optional<Endpoint> endpoint = endpoints.find(turn.owner(), turn.endpoint()).filter(one -> one.disabled().isEmpty());
                if (endpoint.isEmpty()) {
                    return turn.done(Optional.empty());
                }
                if (Invocation.current().remaining().compareTo(LONGEST_ATTEMPT.plus(TO_END)) < 0) {
                    return turn.done(Optional.of(clock.instant()));
                }
                Optional<Turn.End> end = sendDelivery.handle(endpoint.get(), delivery, LONGEST_ATTEMPT)
                        .flatMap(verdict -> ended(turn, endpoint.get(), verdict));
                if (end.isPresent()) {
                    return end.get();
                }
            }
        }
        return turn.done(deliveries.next(turn.endpoint()));
    }

    private List<Delivery> due(Turn turn) {
        return deliveries.due(turn.endpoint(), clock.instant(), AT_ONCE);
    }

    /** How the verdict ends the turn, if it does. */
    private Optional<Turn.End> ended(Turn turn, Endpoint endpoint, Verdict verdict) {
        Instant now = clock.instant();
        return switch (verdict) {
            case Verdict.Accepted _,Verdict.Refused _ -> Optional.empty();
            case Verdict.Throttled(Duration pause) -> Optional.of(turn.rested(now.plus(pause)));
            case Verdict.Unreachable _ -> Optional.of(turn.struck(now));
            case Verdict.Gone _ -> Optional.of(gone(turn, endpoint));
        };
    }

    /** If its owner changes the endpoint in this moment, that holds, and the next answer says again that it is gone. */
    private Turn.End gone(Turn turn, Endpoint endpoint) {
        Log.warn("webhook_endpoint_gone", LogField.ENDPOINT_ID, endpoint.id());
        boolean disabled = endpoints.save(endpoint.gone());
        return turn.done(disabled ? Optional.empty() : Optional.of(clock.instant()));
    }
}
