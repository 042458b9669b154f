package dev.tradewind.checkout;

import dev.tradewind.checkout.ucp.Platforms;
import dev.tradewind.lambda.caller.Caller;
import dev.tradewind.lambda.caller.Caller.Authenticated;
import dev.tradewind.lambda.caller.Callers;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/** What every route of the protocol asks first: which platform speaks, for whom, and under which key. */
@Singleton
final class Entrance {
    private final Platforms platforms;
    private final Callers callers;
    private final Problems problems;

    Entrance(Platforms platforms, Callers callers, Problems problems) {
        this.platforms = platforms;
        this.callers = callers;
        this.problems = problems;
    }

    /** Answers by the route, or says why the request may not go on. */
    Response enter(Request request, Function<Visit, Response> route) {
        return platforms.profile(request).map(platform -> identified(request, platform, route)).orElseGet(this::unnamed);
    }

    private Response identified(Request request, String platform, Function<Visit, Response> route) {
        return callers.of(request, platform).map(caller -> route.apply(visit(request, caller, platform))).orElseGet(this::stranger);
    }

    private static Visit visit(Request request, Caller caller, String platform) {
        Optional<Authenticated> known = caller instanceof Authenticated one && !one.subject().isEmpty()
                ? Optional.of(one)
                : Optional.empty();
        return new Visit(known, () -> new Asked(known.map(Authenticated::subject), key(request, caller), Optional.of(platform)));
    }

    private static Optional<IdempotencyKey> key(Request request, Caller caller) {
        String operation = request.routeKey() + " " + request.pathParameters().getOrDefault("id", "");
        return request.idempotencyKey().map(text -> IdempotencyKey.of(caller.scope(), operation, text, request.body()));
    }

    private Response unnamed() {
        return problems.answer(400, "invalid_profile_url",
                "UCP-Agent must name the platform's profile: UCP-Agent: profile=\"https://platform.example/profile.json\".");
    }

    private Response stranger() {
        return problems.answer(401, "invalid_token", "The bearer token is not valid, or no longer.").with("www-authenticate",
                "Bearer realm=\"ucp\", error=\"invalid_token\"");
    }
}
