package dev.tradewind.shipments;

import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.shipments.model.Lanes;
import dev.tradewind.shipments.port.Shipments;
import jakarta.inject.Singleton;

/** {@code GET /shipments/{id}} */
@Singleton
final class ShowShipmentHandler implements HttpHandler {
    private final OwnShipments own;
    private final Shipments shipments;
    private final Lanes lanes;
    private final Problems problems;
    private final Json json;

    ShowShipmentHandler(OwnShipments own, Shipments shipments, Lanes lanes, Problems problems, Json json) {
        this.own = own;
        this.shipments = shipments;
        this.lanes = lanes;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Response handle(Request request) {
        return own.of(request).map(shipment -> Response.json(200, json, ShipmentView.of(shipment, lanes, shipments.customs(shipment.id()))))
                .orElseGet(() -> problems.notFound("shipment"));
    }
}
