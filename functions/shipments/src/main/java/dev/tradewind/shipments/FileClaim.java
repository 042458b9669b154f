package dev.tradewind.shipments;

import dev.tradewind.kernel.Money;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.Replay;
import dev.tradewind.shipments.model.Claim;
import dev.tradewind.shipments.model.Grounds;
import dev.tradewind.shipments.model.Lanes;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.port.Claims;
import dev.tradewind.shipments.port.SensorLogs;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Opens a claim against the carrier, with what we know ourselves; without grounds there is none. */
@Singleton
final class FileClaim {
    private final Claims claims;
    private final SensorLogs logs;
    private final ShipmentEvents events;
    private final Lanes lanes;
    private final Clock clock;

    FileClaim(Claims claims, SensorLogs logs, ShipmentEvents events, Lanes lanes, Clock clock) {
        this.claims = claims;
        this.logs = logs;
        this.events = events;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** What is asked for. */
    record Command(Claim.Kind kind, Optional<Money> asked, String description, List<Claim.Evidence> evidence) {}

    /** How it ends. */
    sealed interface Outcome {
        /** It is filed, or was by the same request before. */
        record Shown(Response response) implements Outcome {}

        /** Nothing that we know speaks for it. */
        record NoGrounds() implements Outcome {}

        /** The shipment was taken back. */
        record Cancelled() implements Outcome {}

        /** The shipment has one of that kind. */
        record Exists() implements Outcome {}

        /** The Idempotency-Key came before with another request. */
        record KeyReused() implements Outcome {}
    }

    Outcome handle(Shipment shipment, Command command, Optional<IdempotencyKey> key, Function<Claim, Response> view) {
        Optional<Replay> before = key.flatMap(claims::answered);
        if (before.isPresent()) {
            return of(before.get());
        }
        if (shipment.isCancelled()) {
            return new Outcome.Cancelled();
        }
        Instant now = clock.instant();
        List<String> facts = Grounds.of(command.kind(), shipment.lookedAt(now, lanes),
                shipment.terms().cold().flatMap(_ -> logs.coldChain(shipment.id())));
        if (facts.isEmpty()) {
            return new Outcome.NoGrounds();
        }
        Claim claim = new Claim(shipment.id(), command.kind(), 1, Claim.Status.OPEN, command.asked(), command.description(), facts,
                command.evidence(), Optional.empty(), Optional.empty(), now, Optional.empty());
        Response response = view.apply(claim);
        return switch (claims.open(claim, events.claim(shipment, claim), key, response)) {
            case Claims.Opened.Done _ -> new Outcome.Shown(response);
            case Claims.Opened.Exists _ -> new Outcome.Exists();
            case Claims.Opened.Repeated(Replay replay) -> of(replay);
        };
    }

    private static Outcome of(Replay replay) {
        return switch (replay) {
            case Replay.FirstAnswer(Response response) -> new Outcome.Shown(response);
            case Replay.OtherRequest _ -> new Outcome.KeyReused();
        };
    }
}
