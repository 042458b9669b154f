package dev.tradewind.fx;

import dev.tradewind.fx.model.CrossRates;
import dev.tradewind.fx.model.SameRates;
import dev.tradewind.fxquoting.RateTable;
import dev.tradewind.fxquoting.RateTables;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** {@code PUT /fx/sources/{source}/rates}, for operators: one table, once. */
@Singleton
final class SetRatesHandler implements HttpHandler {

    private final RateTables tables;

    private final SourceRoutes sources;

    private final Clock clock;

    private final Problems problems;

    private final Json json;

    SetRatesHandler(RateTables tables, SourceRoutes sources, Clock clock, Problems problems, Json json) {
        this.tables = tables;
        this.sources = sources;
        this.clock = clock;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Response handle(Request request) {
        return sources.forOperators(request, source -> {
            Instant now = clock.instant();
            RateTable table = SetRatesInput.read(request.json(), source, now);
            return switch (tables.putIfAbsent(table, now)) {
                case RateTables.Outcome.Imported _ -> answer(201, table);
                case RateTables.Outcome.AlreadyThere(var stored) -> SameRates.in(table, stored) ? answer(200, stored) : alreadySet(stored);
            };
        });
    }

    private Response answer(int status, RateTable table) {
        return Response.json(status, json, RatesBody.of(CrossRates.of(table, table.base().code())));
    }

    /** Quotes may rest on it already. */
    private Response alreadySet(RateTable stored) {
        return problems.answer(409, "rates_already_set", "The source %s has other rates of %s already, and they are never rewritten."
                .formatted(stored.source(), stored.date()));
    }
}
