package dev.tradewind.shipments;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.shipments.port.Holds;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** {@code GET /customs/holds}: where a merchant's parcels were held, to learn from. */
@Singleton
final class CustomsHoldsHandler implements HttpHandler {
    private final Merchants merchants;
    private final Holds holds;
    private final Clock clock;
    private final Problems problems;
    private final Json json;

    CustomsHoldsHandler(Merchants merchants, Holds holds, Clock clock, Problems problems, Json json) {
        this.merchants = merchants;
        this.holds = holds;
        this.clock = clock;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Response handle(Request request) {
        return Merchants.of(merchants.caller(request)).map(merchant -> Response.json(200, json, counted(request, merchant)))
                .orElseGet(problems::merchantsOnly);
    }

    private HoldsView counted(Request request, MerchantId merchant) {
        Days days = Days.of(request, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return HoldsView.of(days, holds.between(merchant, days.from(), days.to()));
    }
}
