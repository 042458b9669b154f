package dev.tradewind.webhooks;

import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.Replay;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Requests that come twice. */
@Singleton
final class Replays {
    private final Owners owners;
    private final Problems problems;

    Replays(Owners owners, Problems problems) {
        this.owners = owners;
        this.problems = problems;
    }

    Optional<IdempotencyKey> key(Request request) {
        String operation = request.routeKey() + " " + request.pathParameters().getOrDefault("id", "");
        return request.idempotencyKey().map(text -> IdempotencyKey.of(owners.scope(request), operation, text, request.body()));
    }

    Response answer(Replay replay) {
        return switch (replay) {
            case Replay.FirstAnswer(Response response) -> response;
            case Replay.OtherRequest _ -> problems.keyReused();
        };
    }
}
