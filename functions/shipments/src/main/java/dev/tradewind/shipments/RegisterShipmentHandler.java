package dev.tradewind.shipments;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.lambda.caller.Caller.Authenticated;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.shipments.customs.model.Assessment;
import dev.tradewind.shipments.customs.model.Customs;
import dev.tradewind.shipments.model.Lanes;
import dev.tradewind.shipments.model.Shipment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** {@code POST /shipments} */
@Singleton
final class RegisterShipmentHandler implements HttpHandler {
    private final Merchants merchants;
    private final RegisterShipment registerShipment;
    private final Lanes lanes;
    private final Problems problems;
    private final Json json;
    private final Clock clock;

    RegisterShipmentHandler(Merchants merchants, RegisterShipment registerShipment, Lanes lanes, Problems problems, Json json,
            Clock clock) {
        this.merchants = merchants;
        this.registerShipment = registerShipment;
        this.lanes = lanes;
        this.problems = problems;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Response handle(Request request) {
        Authenticated caller = merchants.caller(request);
        return Merchants.of(caller).map(merchant -> registered(request, caller, merchant))
                .orElseGet(() -> problems.answer(403, "forbidden", "Only a merchant may do this."));
    }

    private Response registered(Request request, Authenticated caller, MerchantId merchant) {
        Optional<IdempotencyKey> key = request.idempotencyKey()
                .map(text -> IdempotencyKey.of(caller.scope(), request.routeKey(), text, request.body()));
        return switch (registerShipment.handle(ShipmentReading.command(request.json(), merchant, clock.instant()), key, this::shown)) {
            case RegisterShipment.Outcome.Shown(Response response) -> response;
            case RegisterShipment.Outcome.NothingLeft(Map<String, Integer> left) -> problems.answer(409, "nothing_left_to_ship",
                    "More than is left to ship. Of this order you can ship, by line: " + left + ".");
            case RegisterShipment.Outcome.ParcelTaken _ -> problems.answer(409, "parcel_taken",
                    "Another merchant has registered a parcel of that carrier and number.");
            case RegisterShipment.Outcome.NotFound _ -> problems.notFound("order");
            case RegisterShipment.Outcome.Stopped(Assessment assessment) -> problems.answer(CustomsView.problem(assessment));
            case RegisterShipment.Outcome.KeyReused _ -> problems.keyReused();
        };
    }

    private Response shown(Shipment shipment, Optional<Customs> customs) {
        return Response.json(201, json, ShipmentView.of(shipment, lanes, customs)).with("location", "/shipments/" + shipment.id());
    }
}
