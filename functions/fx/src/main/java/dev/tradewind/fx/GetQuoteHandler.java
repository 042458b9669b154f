package dev.tradewind.fx;

import dev.tradewind.fxquoting.Quotes;
import dev.tradewind.kernel.QuoteId;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** {@code GET /fx/quotes/{id}}, for whoever knows the id. */
@Singleton
final class GetQuoteHandler implements HttpHandler {

    private final Quotes quotes;

    private final Clock clock;

    private final Problems problems;

    private final Json json;

    GetQuoteHandler(Quotes quotes, Clock clock, Problems problems, Json json) {
        this.quotes = quotes;
        this.clock = clock;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Response handle(Request request) {
        return Optional.of(request.path("id")).filter(QuoteId::isValid).map(QuoteId::new).flatMap(quotes::find)
                .map(found -> QuoteBody.of(found.quote(), QuoteStatus.of(found.quote(), found.used(), clock.instant())))
                .map(body -> Response.json(200, json, body)).orElseGet(() -> problems.notFound("quote"));
    }
}
