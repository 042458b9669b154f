package dev.tradewind.shipments;

import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.Replay;
import dev.tradewind.shipments.customs.model.Assessment;
import dev.tradewind.shipments.customs.model.Customs;
import dev.tradewind.shipments.customs.model.Declaration;
import dev.tradewind.shipments.customs.preflight.Preflight;
import dev.tradewind.shipments.model.Lanes;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.model.ShippedLine;
import dev.tradewind.shipments.model.Terms;
import dev.tradewind.shipments.port.Shipments;
import dev.tradewind.shipments.port.Shipments.Registered;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Takes down what a merchant has handed to a carrier. What was not ordered, or is shipped already, cannot be shipped. */
@Singleton
final class RegisterShipment {
    private final Shipments shipments;
    private final ShipmentEvents events;
    private final Preflight preflight;
    private final IdSource ids;
    private final Clock clock;
    private final Lanes lanes;

    RegisterShipment(Shipments shipments, ShipmentEvents events, Preflight preflight, IdSource ids, Clock clock, Lanes lanes) {
        this.lanes = lanes;
        this.shipments = shipments;
        this.events = events;
        this.preflight = preflight;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is asked for. */
    record Command(OrderId order, MerchantId merchant, List<ShippedLine> lines, List<Parcel> parcels, Terms terms,
            Optional<Declaration> customs) {}

    /** How it ends. */
    sealed interface Outcome {
        /** The shipment is registered, or was by the same request before. */
        record Shown(Response response) implements Outcome {}

        /**
         * Some lines hold less than that, or are not this merchant's.
         *
         * @param left what this merchant can ship of the order
         */
        record NothingLeft(Map<String, Integer> left) implements Outcome {}

        /** There is no such order, or nothing in it is this merchant's. */
        record NotFound() implements Outcome {}

        /** Another merchant follows a parcel of that carrier and number. */
        record ParcelTaken() implements Outcome {}

        /** Customs would not let it pass; nothing was registered. */
        record Stopped(Assessment assessment) implements Outcome {}

        /** The Idempotency-Key came before with another request. */
        record KeyReused() implements Outcome {}
    }

    /** @param view how the shipment is shown; what it answers is what the same key gets again */
    Outcome handle(Command command, Optional<IdempotencyKey> key, BiFunction<Shipment, Optional<Customs>, Response> view) {
        Optional<Replay> before = key.flatMap(shipments::answered);
        if (before.isPresent()) {
            return of(before.get());
        }
        Optional<Customs> customs = command.customs().map(told -> new Customs(told, preflight.assess(told)));
        Optional<Assessment> stopped = customs.map(Customs::assessment).filter(Assessment::stops);
        if (stopped.isPresent()) {
            return new Outcome.Stopped(stopped.get());
        }
        ShipmentId id = new ShipmentId(ids.uuid7().toString());
        Shipment shipment = Shipment
                .registered(id, command.order(), command.merchant(), command.lines(), command.parcels(), command.terms(),
                        clock.instant())
                .lookedAt(clock.instant(), lanes);
        Response response = view.apply(shipment, customs);
        return switch (shipments.register(shipment, customs, events.registered(shipment), key, response)) {
            case Registered.Done _ -> new Outcome.Shown(response);
            case Registered.NothingLeft(Map<String, Shipments.Unshipped> lines) -> nothingLeft(lines, command.merchant());
            case Registered.NoOrder _ -> new Outcome.NotFound();
            case Registered.ParcelTaken _ -> new Outcome.ParcelTaken();
            case Registered.Repeated(Replay replay) -> of(replay);
        };
    }

    /** A merchant learns nothing of what others ship. */
    private static Outcome nothingLeft(Map<String, Shipments.Unshipped> lines, MerchantId merchant) {
        Map<String, Integer> own = new java.util.TreeMap<>();
        lines.forEach((id, line) -> {
            if (line.merchant().equals(merchant)) {
                own.put(id, line.left());
            }
        });
        return own.isEmpty() ? new Outcome.NotFound() : new Outcome.NothingLeft(own);
    }

    private static Outcome of(Replay replay) {
        return switch (replay) {
            case Replay.FirstAnswer(Response response) -> new Outcome.Shown(response);
            case Replay.OtherRequest _ -> new Outcome.KeyReused();
        };
    }
}
