package dev.tradewind.lambda.caller;

import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets operators through. The API's authorizer has asked for the scope already; a route wired wrongly must not open the door. */
@Singleton
public final class Operators {
    private final Callers callers;
    private final Problems problems;

    public Operators(Callers callers, Problems problems) {
        this.callers = callers;
        this.problems = problems;
    }

    /** What to answer a caller who is none; nothing for an operator. */
    public Optional<Response> refusal(Request request) {
        return callers.authorised(request).may("operator")
                ? Optional.empty()
                : Optional.of(problems.answer(403, "forbidden", "Only an operator may do this."));
    }
}
