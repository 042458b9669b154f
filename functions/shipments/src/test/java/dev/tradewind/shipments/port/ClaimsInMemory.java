package dev.tradewind.shipments.port;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.EventId;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.Replay;
import dev.tradewind.shipments.model.Claim;
import dev.tradewind.shipments.model.ShipmentId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Claims in memory, held to the same contract as the real store. One lock makes a change one fact. */
public final class ClaimsInMemory implements Claims {
    private final Map<List<Object>, Claim> claims = new LinkedHashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<EventId, EventEnvelope> events = new LinkedHashMap<>();

    private record Answer(IdempotencyKey key, Response response) {}

    /** How many events were told. */
    public synchronized int events() {
        return events.size();
    }

    @Override
    public synchronized List<Claim> of(ShipmentId shipment) {
        return claims.values().stream().filter(claim -> claim.shipment().equals(shipment)).toList();
    }

    @Override
    public synchronized Optional<Claim> find(ShipmentId shipment, Claim.Kind kind) {
        return Optional.ofNullable(claims.get(List.of(shipment, kind)));
    }

    @Override
    public synchronized Optional<Replay> answered(IdempotencyKey key) {
        return Optional.ofNullable(answers.get(key.record())).map(first -> first.key().equals(key)
                ? new Replay.FirstAnswer(first.response().with("idempotent-replayed", "true"))
                : new Replay.OtherRequest());
    }

    @Override
    public synchronized Opened open(Claim claim, EventEnvelope event, Optional<IdempotencyKey> key, Response answer) {
        Optional<Replay> before = key.flatMap(this::answered);
        if (before.isPresent()) {
            return new Opened.Repeated(before.get());
        }
        if (find(claim.shipment(), claim.kind()).isPresent()) {
            return new Opened.Exists();
        }
        claims.put(List.of(claim.shipment(), claim.kind()), claim);
        events.put(event.id(), event);
        key.ifPresent(known -> answers.put(known.record(), new Answer(known, answer)));
        return new Opened.Done();
    }

    @Override
    public synchronized boolean save(Claim claim, EventEnvelope event) {
        boolean overtaken = find(claim.shipment(), claim.kind()).filter(known -> known.version() == claim.version() - 1).isEmpty();
        if (overtaken || events.containsKey(event.id())) {
            return false;
        }
        claims.put(List.of(claim.shipment(), claim.kind()), claim);
        events.put(event.id(), event);
        return true;
    }
}
