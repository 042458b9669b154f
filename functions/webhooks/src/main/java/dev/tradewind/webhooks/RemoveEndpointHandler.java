package dev.tradewind.webhooks;

import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.webhookdelivery.port.Endpoints;
import jakarta.inject.Singleton;
import java.util.Map;

/** {@code DELETE /webhook-endpoints/{id}} */
@Singleton
final class RemoveEndpointHandler implements HttpHandler {
    private static final Response REMOVED = new Response(204, Map.of(), "");

    private final Owners owners;
    private final Endpoints endpoints;
    private final Problems problems;

    RemoveEndpointHandler(Owners owners, Endpoints endpoints, Problems problems) {
        this.owners = owners;
        this.endpoints = endpoints;
        this.problems = problems;
    }

    @Override
    public Response handle(Request request) {
        return owners.withEndpoint(request, endpoint -> endpoints.remove(endpoint)
                ? REMOVED
                : problems.busy("overtaken", "Somebody else has just changed this endpoint; send the same request again.", 1));
    }
}
