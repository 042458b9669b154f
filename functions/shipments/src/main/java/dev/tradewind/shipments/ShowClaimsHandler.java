package dev.tradewind.shipments;

import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.shipments.port.Claims;
import jakarta.inject.Singleton;

/** {@code GET /shipments/{id}/claims} */
@Singleton
final class ShowClaimsHandler implements HttpHandler {
    private final OwnShipments own;
    private final Claims claims;
    private final Problems problems;
    private final Json json;

    ShowClaimsHandler(OwnShipments own, Claims claims, Problems problems, Json json) {
        this.own = own;
        this.claims = claims;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Response handle(Request request) {
        return own.of(request).map(
                shipment -> Response.json(200, json, new ClaimView.All(claims.of(shipment.id()).stream().map(ClaimView::of).toList())))
                .orElseGet(() -> problems.notFound("shipment"));
    }
}
