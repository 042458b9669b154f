package dev.tradewind.fx;

import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.lambda.caller.Callers;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** What the routes of a source have in common: an operator and a name. The API's authorizer has asked for the scope already. */
@Singleton
final class Operators {

    private final Callers callers;

    private final Problems problems;

    Operators(Callers callers, Problems problems) {
        this.callers = callers;
        this.problems = problems;
    }

    Response only(Request request, Function<RateSource, Response> work) {
        if (!callers.authorised(request).may("operator")) {
            return problems.answer(403, "forbidden", "Only an operator may do this.");
        }
        String name = request.path("source");
        return RateSource.isValid(name)
                ? work.apply(new RateSource(name))
                : problems.answer(400, "invalid_source",
                        "A source is named by 1 to 32 lower-case letters, digits and hyphens, beginning with a letter.");
    }
}
