package dev.tradewind.lambda.http;

import dev.tradewind.lambda.json.Json;
import jakarta.inject.Singleton;

/** Writes problems as responses; the answers that every route shares have a name here. */
@Singleton
public final class Problems {
    private final Json json;

    public Problems(Json json) {
        this.json = json;
    }

    /** The problem as an answer. */
    public Response answer(Problem problem) {
        return Response.json(problem.status(), json, problem).with("content-type", "application/problem+json");
    }

    /** An answer for a single reason. */
    public Response answer(int status, String code, String content) {
        return answer(Problem.of(status, code, content));
    }

    /** The token is none of a merchant. */
    public Response merchantsOnly() {
        return answer(403, "forbidden", "Only a merchant may do this: a token of the scope merchant with a claim merchant_id.");
    }

    /** Not there, or not the caller's: both look the same. */
    public Response notFound(String what) {
        return answer(404, "not_found", "There is no such " + what + ".");
    }

    /** The service could not do it now; the same request with the same key may be sent again. */
    public Response busy(String code, String content, int retryAfterSeconds) {
        return answer(503, code, content).with("retry-after", Integer.toString(retryAfterSeconds));
    }

    /** The idempotency key came before with another request. */
    public Response keyReused() {
        return answer(409, "idempotency_conflict", "This Idempotency-Key was used before with another request.");
    }

    /** The first request under this key is still at work. */
    public Response stillRunning() {
        return answer(409, "idempotency_in_progress", "The first request with this Idempotency-Key is still running.")
                .with("retry-after", "1");
    }
}
