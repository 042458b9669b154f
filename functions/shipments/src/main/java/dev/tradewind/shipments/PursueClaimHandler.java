package dev.tradewind.shipments;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Fault;
import dev.tradewind.lambda.http.BadInput;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Input;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.shipments.model.Claim;
import dev.tradewind.shipments.model.Shipment;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** {@code POST /shipments/{id}/claims/{kind}/evidence}, {@code /answer} and {@code /close}. */
@Singleton
final class PursueClaimHandler implements HttpHandler {
    private static final Map<String, Function<Input, PursueClaim.Step>> STEPS = Map.of("evidence", ClaimReading::shown, "answer",
            ClaimReading::answered, "close", ClaimReading::closed);
    private final OwnShipments own;
    private final PursueClaim pursueClaim;
    private final Problems problems;
    private final Json json;

    PursueClaimHandler(OwnShipments own, PursueClaim pursueClaim, Problems problems, Json json) {
        this.own = own;
        this.pursueClaim = pursueClaim;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Response handle(Request request) {
        Optional<Claim.Kind> kind = Claim.Kind.of(request.path("kind"));
        return own.of(request).flatMap(shipment -> kind.map(known -> pursued(request, shipment, known)))
                .orElseGet(() -> problems.notFound("claim"));
    }

    private Response pursued(Request request, Shipment shipment, Claim.Kind kind) {
        String step = request.routeKey().substring(request.routeKey().lastIndexOf('/') + 1);
        return switch (pursueClaim.handle(shipment, kind, STEPS.get(step).apply(request.json()))) {
            case PursueClaim.Outcome.Stands(Claim claim) -> Response.json(200, json, ClaimView.of(claim));
            case PursueClaim.Outcome.Ended(Claim claim) ->
                problems.answer(409, "claim_closed", "This claim has ended: " + claim.status().word() + ".");
            case PursueClaim.Outcome.OtherCurrency(CurrencyCode currency) -> throw new BadInput(
                    new Fault("other_currency", "/amount/currency", "Must be the claim's currency: " + currency.code() + "."));
            case PursueClaim.Outcome.TooMuch _ ->
                problems.answer(409, "too_much_evidence", "A claim can have " + Claim.MOST_EVIDENCE + " pieces of evidence.");
            case PursueClaim.Outcome.NotFound _ -> problems.notFound("claim");
        };
    }
}
