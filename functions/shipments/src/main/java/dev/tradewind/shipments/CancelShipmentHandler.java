package dev.tradewind.shipments;

import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.shipments.model.Lanes;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShipmentId;
import jakarta.inject.Singleton;
import java.util.Optional;

/** {@code POST /shipments/{id}/cancel}: it may be said again and changes nothing then. */
@Singleton
final class CancelShipmentHandler implements HttpHandler {
    private final Merchants merchants;
    private final CancelShipment cancelShipment;
    private final Lanes lanes;
    private final Problems problems;
    private final Json json;

    CancelShipmentHandler(Merchants merchants, CancelShipment cancelShipment, Lanes lanes, Problems problems, Json json) {
        this.merchants = merchants;
        this.cancelShipment = cancelShipment;
        this.lanes = lanes;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Response handle(Request request) {
        var merchant = Merchants.of(merchants.caller(request));
        if (merchant.isEmpty()) {
            return problems.merchantsOnly();
        }
        return Optional.of(request.path("id")).filter(ShipmentId::isValid).map(ShipmentId::new)
                .map(id -> answer(cancelShipment.handle(id, merchant.get()))).orElseGet(() -> problems.notFound("shipment"));
    }

    private Response answer(CancelShipment.Outcome outcome) {
        return switch (outcome) {
            case CancelShipment.Outcome.Cancelled(Shipment shipment) -> Response.json(200, json, ShipmentView.of(shipment, lanes));
            case CancelShipment.Outcome.UnderWay(Shipment shipment) -> problems.answer(409, "under_way",
                    "The carrier has it already: it stands at " + shipment.standing().status().word() + ".");
            case CancelShipment.Outcome.NotFound _ -> problems.notFound("shipment");
        };
    }
}
