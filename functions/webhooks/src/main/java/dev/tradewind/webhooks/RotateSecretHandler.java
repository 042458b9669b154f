package dev.tradewind.webhooks;

import dev.tradewind.kernel.IdSource;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.Replay;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.SigningSecret;
import dev.tradewind.webhookdelivery.port.Endpoints;
import dev.tradewind.webhookdelivery.port.Endpoints.Written;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** {@code POST /webhook-endpoints/{id}/secrets}: another secret; the one so far signs beside it for a day. */
@Singleton
final class RotateSecretHandler implements HttpHandler {
    private final Owners owners;
    private final Endpoints endpoints;
    private final Replays replays;
    private final Problems problems;
    private final Json json;
    private final IdSource ids;
    private final Clock clock;

    RotateSecretHandler(Owners owners, Endpoints endpoints, Replays replays, Problems problems, Json json, IdSource ids, Clock clock) {
        this.owners = owners;
        this.endpoints = endpoints;
        this.replays = replays;
        this.problems = problems;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Response handle(Request request) {
        return owners.withEndpoint(request, endpoint -> {
            Optional<IdempotencyKey> key = replays.key(request);
            Optional<Replay> before = key.flatMap(endpoints::answered);
            return before.isPresent() ? replays.answer(before.get()) : rotated(endpoint, key);
        });
    }

    private Response rotated(Endpoint endpoint, Optional<IdempotencyKey> key) {
        if (endpoint.profile().isPresent()) {
            return problems.answer(409, "no_secret", "Platforms are told under the keys of our profile.");
        }
        Endpoint rotated = endpoint.rotated(SigningSecret.of(ids.random(SigningSecret.BYTES)), clock.instant());
        Response answer = Response.json(201, json, EndpointView.withSecret(rotated));
        return switch (endpoints.write(rotated, key, answer)) {
            case Written.Done _ -> answer;
            case Written.Repeated(Replay replay) -> replays.answer(replay);
            case Written.Overtaken _ ->
                problems.busy("overtaken", "Somebody else has just changed this endpoint; send the same request again.", 1);
        };
    }
}
