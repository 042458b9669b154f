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
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Owner;
import dev.tradewind.webhookdelivery.model.SigningSecret;
import dev.tradewind.webhookdelivery.port.Endpoints;
import dev.tradewind.webhookdelivery.port.Endpoints.Written;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** {@code POST /webhook-endpoints} */
@Singleton
final class RegisterEndpointHandler implements HttpHandler {
    private static final int MOST_OF_A_MERCHANT = 16;

    private final Owners owners;
    private final EndpointReading reading;
    private final Endpoints endpoints;
    private final Replays replays;
    private final Problems problems;
    private final Json json;
    private final IdSource ids;
    private final Clock clock;

    RegisterEndpointHandler(Owners owners, EndpointReading reading, Endpoints endpoints, Replays replays, Problems problems, Json json,
            IdSource ids, Clock clock) {
        this.owners = owners;
        this.reading = reading;
        this.endpoints = endpoints;
        this.replays = replays;
        this.problems = problems;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Response handle(Request request) {
        return owners.with(request, owner -> {
            EndpointReading.Wish wish = reading.read(request.json(), EndpointReading.isOperators(owner));
            Optional<IdempotencyKey> key = replays.key(request);
            Optional<Replay> before = key.flatMap(endpoints::answered);
            return before.isPresent() ? replays.answer(before.get()) : registered(endpoint(owner, wish), key);
        });
    }

    private Response registered(Endpoint endpoint, Optional<IdempotencyKey> key) {
        if (endpoint.owner() instanceof Owner.Merchant && endpoints.all(endpoint.owner()).size() >= MOST_OF_A_MERCHANT) {
            return problems.answer(409, "too_many_endpoints", "A merchant has at most " + MOST_OF_A_MERCHANT + " endpoints.");
        }
        Response answer = Response.json(201, json, EndpointView.withSecret(endpoint)).with("location",
                "/webhook-endpoints/" + endpoint.id());
        return switch (endpoints.write(endpoint, key, answer)) {
            case Written.Done _ -> answer;
            case Written.Repeated(Replay replay) -> replays.answer(replay);
            case Written.Overtaken _ -> problems.answer(409, "already_registered", "The platform has an endpoint; change that one.");
        };
    }

    private Endpoint endpoint(Owner owner, EndpointReading.Wish wish) {
        EndpointId id = wish.profile().map(EndpointId::ofPlatform).orElseGet(() -> EndpointId.of(ids.uuid7()));
        List<SigningSecret> secrets = wish.profile().isPresent() ? List.of() : List.of(SigningSecret.of(ids.random(SigningSecret.BYTES)));
        return new Endpoint(id, owner, 1, wish.url(), wish.types(), secrets, wish.profile(), clock.instant(),
                wish.enabled() ? Optional.empty() : Optional.of(Endpoint.PAUSED));
    }
}
