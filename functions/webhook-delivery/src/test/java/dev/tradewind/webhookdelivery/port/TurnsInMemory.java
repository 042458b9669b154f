package dev.tradewind.webhookdelivery.port;

import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Owner;
import dev.tradewind.webhookdelivery.model.Turn;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns in memory, held to the same contract as the real store. */
public final class TurnsInMemory implements Turns {
    private final Map<EndpointId, State> states = new HashMap<>();

    private record State(Owner owner, Optional<String> lease, Instant leaseUntil, Instant restsUntil, int strikes, long wakes,
            Optional<Instant> due) {
        State due(Optional<Instant> at) {
            return new State(owner, lease, leaseUntil, restsUntil, strikes, wakes, at);
        }

        State ended(Turn.End end) {
            return new State(owner, Optional.empty(), Instant.MIN, end.restsUntil().orElse(Instant.MIN), end.strikes(), wakes, end.next());
        }
    }

    @Override
    public synchronized boolean rouse(Owner owner, EndpointId endpoint, Instant now) {
        State before = state(owner, endpoint);
        boolean sleeps = before.due().filter(at -> !at.isAfter(now)).isEmpty();
        if (sleeps) {
            states.put(endpoint,
                    new State(owner, before.lease(), before.leaseUntil(), Instant.MIN, 0, before.wakes() + 1, Optional.of(now)));
        }
        return sleeps;
    }

    private State state(Owner owner, EndpointId endpoint) {
        return states.getOrDefault(endpoint, new State(owner, Optional.empty(), Instant.MIN, Instant.MIN, 0, 0, Optional.empty()));
    }

    @Override
    public synchronized boolean wake(Owner owner, EndpointId endpoint, Instant now) {
        State before = state(owner, endpoint);
        boolean sleeps = before.due().filter(at -> !at.isAfter(now)).isEmpty() && !before.restsUntil().isAfter(now);
        if (sleeps) {
            states.put(endpoint, new State(owner, before.lease(), before.leaseUntil(), before.restsUntil(), before.strikes(),
                    before.wakes() + 1, Optional.of(now)));
        }
        return sleeps;
    }

    @Override
    public synchronized Optional<Turn> take(EndpointId endpoint, String lease, Instant now, Instant until) {
        State before = states.get(endpoint);
        boolean free = before != null && before.due().filter(at -> !at.isAfter(now)).isPresent() && before.leaseUntil().isBefore(now);
        if (!free) {
            return Optional.empty();
        }
        states.put(endpoint, new State(before.owner(), Optional.of(lease), until, before.restsUntil(), before.strikes(), before.wakes(),
                Optional.of(until)));
        return Optional.of(new Turn(endpoint, before.owner(), lease, before.strikes(), before.wakes()));
    }

    @Override
    public synchronized boolean end(Turn turn, Turn.End end, Instant now) {
        State before = states.get(turn.endpoint());
        if (before.lease().filter(turn.lease()::equals).isEmpty()) {
            return false;
        }
        boolean woken = end.restsUntil().isEmpty() && before.wakes() != turn.wakes();
        states.put(turn.endpoint(), woken ? before.ended(end).due(Optional.of(now)) : before.ended(end));
        return woken;
    }

    @Override
    public synchronized Stream<EndpointId> due(Instant now) {
        return states.entrySet().stream().filter(entry -> entry.getValue().due().filter(at -> !at.isAfter(now)).isPresent())
                .map(Map.Entry::getKey).toList().stream();
    }
}
