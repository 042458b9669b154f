package dev.tradewind.shipments;

import dev.tradewind.lambda.caller.Caller.Authenticated;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.shipments.model.Lanes;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.port.Shipments;
import jakarta.inject.Singleton;
import java.util.Optional;

/** {@code GET /shipments/{id}}: for the merchant who ships it and for operators; to anyone else it does not exist. */
@Singleton
final class ShowShipmentHandler implements HttpHandler {
    private final Merchants merchants;
    private final Shipments shipments;
    private final Lanes lanes;
    private final Problems problems;
    private final Json json;

    ShowShipmentHandler(Merchants merchants, Shipments shipments, Lanes lanes, Problems problems, Json json) {
        this.merchants = merchants;
        this.shipments = shipments;
        this.lanes = lanes;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Response handle(Request request) {
        Authenticated caller = merchants.caller(request);
        return Optional.of(request.path("id")).filter(ShipmentId::isValid).map(ShipmentId::new).flatMap(shipments::find)
                .filter(shipment -> may(caller, shipment)).map(shipment -> Response.json(200, json, ShipmentView.of(shipment, lanes)))
                .orElseGet(() -> problems.notFound("shipment"));
    }

    private static boolean may(Authenticated caller, Shipment shipment) {
        return caller.may("operator") || Merchants.of(caller).filter(shipment.merchant()::equals).isPresent();
    }
}
