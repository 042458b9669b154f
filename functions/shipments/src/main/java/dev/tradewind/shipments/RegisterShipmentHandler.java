package dev.tradewind.shipments;

import dev.tradewind.kernel.Fault;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.lambda.caller.Caller.Authenticated;
import dev.tradewind.lambda.http.BadInput;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problem;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.shipments.customs.model.Assessment;
import dev.tradewind.shipments.customs.model.Customs;
import dev.tradewind.shipments.model.Lanes;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShippedLine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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
                .orElseGet(problems::merchantsOnly);
    }

    private Response registered(Request request, Authenticated caller, MerchantId merchant) {
        Optional<IdempotencyKey> key = request.idempotencyKey()
                .map(text -> IdempotencyKey.of(caller.scope(), request.routeKey(), text, request.body()));
        RegisterShipment.Command command = ShipmentReading.command(request.json(), merchant, clock.instant());
        return switch (registerShipment.handle(command, key, this::shown)) {
            case RegisterShipment.Outcome.Shown(Response response) -> response;
            case RegisterShipment.Outcome.NothingLeft(Map<String, Integer> left) -> problems.answer(tooMuch(command.lines(), left));
            case RegisterShipment.Outcome.ParcelTaken _ -> problems.answer(409, "parcel_taken",
                    "Another merchant has registered a parcel of that carrier and number.");
            case RegisterShipment.Outcome.NotFound _ -> problems.notFound("order");
            case RegisterShipment.Outcome.Stopped(Assessment assessment) -> problems.answer(CustomsView.problem(assessment));
            case RegisterShipment.Outcome.KeyReused _ -> problems.keyReused();
        };
    }

    private static Problem tooMuch(List<ShippedLine> lines, Map<String, Integer> left) {
        List<Fault> unknown = faults(lines, line -> !left.containsKey(line.id()), "id", "unknown_line",
                _ -> "You have no such line in this order, but " + String.join(", ", left.keySet()) + ".");
        return unknown.isEmpty()
                ? Problem.of(409, "nothing_left_to_ship", "More than is left to ship of this order.",
                        faults(lines, line -> left.get(line.id()) < line.quantity(), "quantity", "nothing_left_to_ship",
                                line -> left.get(line.id()) + " of " + line.id() + " left to ship."))
                : Problem.of(new BadInput(unknown));
    }

    private static List<Fault> faults(List<ShippedLine> lines, Predicate<ShippedLine> wrong, String member, String code,
            Function<ShippedLine, String> message) {
        return IntStream.range(0, lines.size()).filter(i -> wrong.test(lines.get(i)))
                .mapToObj(i -> new Fault(code, "/lines/" + i + "/" + member, message.apply(lines.get(i)))).toList();
    }

    private Response shown(Shipment shipment, Optional<Customs> customs) {
        return Response.json(201, json, ShipmentView.of(shipment, lanes, customs)).with("location", "/shipments/" + shipment.id());
    }
}
