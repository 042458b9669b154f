package dev.tradewind.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.kernel.EventId;
import dev.tradewind.kernel.IdSource;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.webhookdelivery.Deliver;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.Telling;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** {@code POST /webhook-endpoints/{id}/test}: sends something that means nothing; what became of it is in the log. */
@Singleton
final class TestEndpointHandler implements HttpHandler {
    private final Owners owners;
    private final Deliver deliver;
    private final Problems problems;
    private final Json json;
    private final IdSource ids;
    private final Clock clock;

    TestEndpointHandler(Owners owners, Deliver deliver, Problems problems, Json json, IdSource ids, Clock clock) {
        this.owners = owners;
        this.deliver = deliver;
        this.problems = problems;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Response handle(Request request) {
        return owners.withEndpoint(request, endpoint -> endpoint.disabled().isPresent()
                ? problems.answer(409, "endpoint_disabled", "Enable the endpoint first.")
                : sent(endpoint));
    }

    private Response sent(Endpoint endpoint) {
        EventId id = ids.eventId();
        Instant now = clock.instant();
        JsonNode data = JsonNode.createObjectNode(Map.of("endpoint_id", JsonNode.createStringNode(endpoint.id().value())));
        String body = new String(json.write(new Told(Telling.TEST, now.toString(), data)), UTF_8);
        deliver.atOnce(endpoint, new Telling(id, Telling.TEST, now, body));
        return Response.json(202, json, Map.of("webhook_id", id.value()));
    }
}
