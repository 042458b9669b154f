package dev.tradewind.webhooks;

import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import jakarta.inject.Singleton;

/** {@code GET /webhook-endpoints/{id}} */
@Singleton
final class ShowEndpointHandler implements HttpHandler {
    private final Owners owners;
    private final Json json;

    ShowEndpointHandler(Owners owners, Json json) {
        this.owners = owners;
        this.json = json;
    }

    @Override
    public Response handle(Request request) {
        return owners.withEndpoint(request, endpoint -> Response.json(200, json, EndpointView.of(endpoint)));
    }
}
