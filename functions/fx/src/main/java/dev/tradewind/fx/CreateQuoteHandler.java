package dev.tradewind.fx;

import dev.tradewind.fxquoting.FxQuote;
import dev.tradewind.lambda.caller.Caller;
import dev.tradewind.lambda.caller.Callers;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import jakarta.inject.Singleton;
import java.util.Optional;

/** {@code POST /fx/quotes}, for anybody. */
@Singleton
final class CreateQuoteHandler implements HttpHandler {

    private final CreateQuote createQuote;

    private final QuoteRefusals refusals;

    private final Callers callers;

    private final Problems problems;

    private final Json json;

    CreateQuoteHandler(CreateQuote createQuote, QuoteRefusals refusals, Callers callers, Problems problems, Json json) {
        this.createQuote = createQuote;
        this.refusals = refusals;
        this.callers = callers;
        this.problems = problems;
        this.json = json;
        json.expect(QuoteBody.class);
    }

    @Override
    public Response handle(Request request) {
        Optional<Caller> caller = callers.of(request, request.header("ucp-agent").orElse(""));
        return caller.map(known -> quote(request, known))
                .orElseGet(() -> problems.answer(401, "invalid_token", "The token that came with the request is not valid."));
    }

    private Response quote(Request request, Caller caller) {
        return switch (createQuote.run(QuoteInput.read(request.json()), QuoteKeys.of(request, caller))) {
            case QuoteCreation.Created(var quote) -> offer(quote);
            case QuoteCreation.Replayed(var quote) -> offer(quote).with("idempotent-replayed", "true");
            case QuoteCreation.KeyReused _ -> problems.keyReused();
            case QuoteCreation.AmountTooSmall(var fixed) -> refusals.amountTooSmall(fixed);
            case QuoteCreation.AmountTooLarge(var fixed) -> refusals.amountTooLarge(fixed);
            case QuoteCreation.NoOffer(var reason) -> refusals.of(reason);
        };
    }

    /** The same for the first answer and every later one: with the status that the quote was born with. */
    private Response offer(FxQuote quote) {
        return Response.json(201, json, QuoteBody.of(quote, QuoteStatus.of(quote, false, quote.createdAt()))).with("location",
                "/fx/quotes/" + quote.id());
    }
}
