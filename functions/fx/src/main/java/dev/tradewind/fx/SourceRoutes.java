package dev.tradewind.fx;

import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.lambda.caller.Operators;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** What the routes of a source have in common: an operator and a name. */
@Singleton
final class SourceRoutes {

    private final Operators operators;

    private final Problems problems;

    SourceRoutes(Operators operators, Problems problems) {
        this.operators = operators;
        this.problems = problems;
    }

    Response forOperators(Request request, Function<RateSource, Response> work) {
        return operators.refusal(request).orElseGet(() -> named(request, work));
    }

    private Response named(Request request, Function<RateSource, Response> work) {
        String name = request.path("source");
        return RateSource.isValid(name)
                ? work.apply(new RateSource(name))
                : problems.answer(400, "invalid_source",
                        "A source is named by 1 to 32 lower-case letters, digits and hyphens, beginning with a letter.");
    }
}
