package dev.tradewind.shipments;

import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.shipments.model.Claim;
import dev.tradewind.shipments.model.Shipment;
import jakarta.inject.Singleton;
import java.util.Optional;

/** {@code POST /shipments/{id}/claims} */
@Singleton
final class FileClaimHandler implements HttpHandler {
    private final OwnShipments own;
    private final Merchants merchants;
    private final FileClaim fileClaim;
    private final Problems problems;
    private final Json json;

    FileClaimHandler(OwnShipments own, Merchants merchants, FileClaim fileClaim, Problems problems, Json json) {
        this.own = own;
        this.merchants = merchants;
        this.fileClaim = fileClaim;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Response handle(Request request) {
        return own.of(request).map(shipment -> filed(request, shipment)).orElseGet(() -> problems.notFound("shipment"));
    }

    private Response filed(Request request, Shipment shipment) {
        Optional<IdempotencyKey> key = request.idempotencyKey().map(text -> IdempotencyKey.of(merchants.caller(request).scope(),
                request.routeKey() + " " + shipment.id(), text, request.body()));
        return switch (fileClaim.handle(shipment, ClaimReading.command(request.json()), key, this::shown)) {
            case FileClaim.Outcome.Shown(Response response) -> response;
            case FileClaim.Outcome.NoGrounds _ ->
                problems.answer(409, "no_grounds", "Nothing that is known of this shipment speaks for such a claim.");
            case FileClaim.Outcome.Cancelled _ -> problems.answer(409, "shipment_cancelled", "This shipment was cancelled.");
            case FileClaim.Outcome.Exists _ -> problems.answer(409, "claim_exists", "This shipment has a claim of that kind.");
            case FileClaim.Outcome.KeyReused _ -> problems.keyReused();
        };
    }

    private Response shown(Claim claim) {
        return Response.json(201, json, ClaimView.of(claim)).with("location", "/shipments/" + claim.shipment() + "/claims");
    }
}
