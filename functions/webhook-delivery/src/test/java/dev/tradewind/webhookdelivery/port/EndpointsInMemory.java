package dev.tradewind.webhookdelivery.port;

import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.Replay;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Owner;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Endpoints in memory, held to the same contract as the real store. */
public final class EndpointsInMemory implements Endpoints {
    private final Map<EndpointId, Endpoint> endpoints = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();

    private record Answer(IdempotencyKey key, Response response) {}

    @Override
    public synchronized Written write(Endpoint endpoint, Optional<IdempotencyKey> key, Response answer) {
        Optional<Replay> before = key.flatMap(this::answered);
        if (before.isPresent()) {
            return new Written.Repeated(before.get());
        }
        if (endpoints.putIfAbsent(endpoint.id(), endpoint) != null) {
            return new Written.Overtaken();
        }
        key.ifPresent(known -> answers.put(known.record(), new Answer(known, answer)));
        return new Written.Done();
    }

    @Override
    public synchronized Optional<Replay> answered(IdempotencyKey key) {
        return Optional.ofNullable(answers.get(key.record()))
                .map(first -> first.key().equals(key) ? new Replay.FirstAnswer(first.response()) : new Replay.OtherRequest());
    }

    @Override
    public synchronized Optional<Endpoint> find(Owner owner, EndpointId id) {
        return Optional.ofNullable(endpoints.get(id)).filter(endpoint -> endpoint.owner().equals(owner));
    }

    @Override
    public synchronized List<Endpoint> all(Owner owner) {
        return endpoints.values().stream().filter(endpoint -> endpoint.owner().equals(owner))
                .sorted(Comparator.comparing(Endpoint::createdAt)).toList();
    }

    @Override
    public synchronized boolean save(Endpoint endpoint) {
        return stands(endpoint.id(), endpoint.version() - 1) && endpoints.put(endpoint.id(), endpoint) != null;
    }

    @Override
    public synchronized boolean remove(Endpoint endpoint) {
        return stands(endpoint.id(), endpoint.version()) && endpoints.remove(endpoint.id()) != null;
    }

    private boolean stands(EndpointId id, long version) {
        return Optional.ofNullable(endpoints.get(id)).filter(endpoint -> endpoint.version() == version).isPresent();
    }
}
