package dev.tradewind.webhookdelivery.port;

import dev.tradewind.kernel.EventId;
import dev.tradewind.webhookdelivery.model.Delivery;
import dev.tradewind.webhookdelivery.model.EndpointId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Deliveries in memory, held to the same contract as the real store. */
public final class DeliveriesInMemory implements Deliveries {
    private final Map<EndpointId, NavigableMap<String, Delivery>> deliveries = new HashMap<>();

    @Override
    public synchronized void add(Delivery delivery) {
        of(delivery.endpoint()).putIfAbsent(delivery.telling().id().value(), delivery);
    }

    @Override
    public synchronized List<Delivery> due(EndpointId endpoint, Instant now, int limit) {
        return waiting(endpoint).filter(one -> !one.due().orElseThrow().isAfter(now)).limit(limit).toList();
    }

    @Override
    public synchronized Optional<Instant> next(EndpointId endpoint) {
        return waiting(endpoint).findFirst().flatMap(Delivery::due);
    }

    @Override
    public synchronized boolean save(Delivery before, Delivery after) {
        boolean stands = find(before.endpoint(), before.telling().id()).filter(one -> one.version() == after.version() - 1).isPresent();
        if (stands) {
            of(after.endpoint()).put(after.telling().id().value(), after);
        }
        return stands;
    }

    @Override
    public synchronized Optional<Delivery> find(EndpointId endpoint, EventId event) {
        return Optional.ofNullable(of(endpoint).get(event.value()));
    }

    @Override
    public synchronized List<Delivery> latest(EndpointId endpoint, Optional<EventId> before, int limit) {
        var older = before.map(event -> of(endpoint).headMap(event.value(), false)).orElse(of(endpoint));
        return older.descendingMap().values().stream().limit(limit).toList();
    }

    @Override
    public synchronized List<Delivery> between(EndpointId endpoint, Instant from, Instant to, Optional<EventId> after, int limit) {
        var later = after.map(event -> of(endpoint).tailMap(event.value(), false)).orElse(of(endpoint));
        return later.values().stream().filter(one -> made(one) >= from.toEpochMilli() && made(one) < to.toEpochMilli()).limit(limit)
                .toList();
    }

    private static long made(Delivery delivery) {
        return Long.parseLong(delivery.telling().id().value().replace("-", "").substring(0, 12), 16);
    }

    private Stream<Delivery> waiting(EndpointId endpoint) {
        return of(endpoint).values().stream().filter(one -> one.due().isPresent())
                .sorted(Comparator.comparing(one -> one.due().orElseThrow()));
    }

    private NavigableMap<String, Delivery> of(EndpointId endpoint) {
        return deliveries.computeIfAbsent(endpoint, _ -> new TreeMap<>());
    }
}
