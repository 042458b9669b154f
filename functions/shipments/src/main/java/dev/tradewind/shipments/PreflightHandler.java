package dev.tradewind.shipments;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.lambda.http.Field;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Input;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.shipments.customs.DeclarationReading;
import dev.tradewind.shipments.customs.model.Assessment;
import dev.tradewind.shipments.customs.preflight.Preflight;
import jakarta.inject.Singleton;
import java.util.Optional;

/** {@code POST /customs/preflight}: what customs would say of a shipment that is not registered. Nothing is kept. */
@Singleton
final class PreflightHandler implements HttpHandler {
    private final Merchants merchants;
    private final Preflight preflight;
    private final Problems problems;
    private final Json json;

    PreflightHandler(Merchants merchants, Preflight preflight, Problems problems, Json json) {
        this.merchants = merchants;
        this.preflight = preflight;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Response handle(Request request) {
        return Merchants.of(merchants.caller(request)).map(_ -> Response.json(200, json, CustomsView.of(assessed(request.json()))))
                .orElseGet(problems::merchantsOnly);
    }

    private Assessment assessed(Input in) {
        Field<DeclarationReading.Sent> customs = in.object("/customs", DeclarationReading::of).required();
        Optional<CountryCode> destination = in.text("/destination_country").as(
                text -> Optional.of(text).filter(CountryCode::isValid).map(CountryCode::new), "invalid_country",
                "Must be a country's code of two letters, such as DE.").optional();
        return in.read(() -> {
            var declaration = customs.get().declaration().get();
            return preflight.assess(declaration, destination.orElse(declaration.consignee().address().country()));
        });
    }
}
