package dev.tradewind.webhooks;

import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.webhookdelivery.port.Endpoints;
import jakarta.inject.Singleton;

/** {@code GET /webhook-endpoints} */
@Singleton
final class ListEndpointsHandler implements HttpHandler {
    private final Owners owners;
    private final Endpoints endpoints;
    private final Json json;

    ListEndpointsHandler(Owners owners, Endpoints endpoints, Json json) {
        this.owners = owners;
        this.endpoints = endpoints;
        this.json = json;
    }

    @Override
    public Response handle(Request request) {
        return owners.with(request, owner -> Response.json(200, json, EndpointsView.of(endpoints.all(owner))));
    }
}
