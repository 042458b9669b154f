package dev.tradewind.webhooks;

import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.webhookdelivery.Deliver;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.port.Endpoints;
import jakarta.inject.Singleton;

/** {@code PUT /webhook-endpoints/{id}}; changed or enabled again, the endpoint gets what waits for it at once. */
@Singleton
final class ChangeEndpointHandler implements HttpHandler {
    private final Owners owners;
    private final EndpointReading reading;
    private final Endpoints endpoints;
    private final Deliver deliver;
    private final Problems problems;
    private final Json json;

    ChangeEndpointHandler(Owners owners, EndpointReading reading, Endpoints endpoints, Deliver deliver, Problems problems, Json json) {
        this.owners = owners;
        this.reading = reading;
        this.endpoints = endpoints;
        this.deliver = deliver;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Response handle(Request request) {
        return owners.withEndpoint(request, endpoint -> {
            EndpointReading.Wish wish = reading.read(request.json(), false);
            return changed(endpoint.changed(wish.url(), wish.types(), wish.enabled()));
        });
    }

    private Response changed(Endpoint endpoint) {
        if (!endpoints.save(endpoint)) {
            return problems.busy("overtaken", "Somebody else has just changed this endpoint; send the same request again.", 1);
        }
        if (endpoint.disabled().isEmpty()) {
            deliver.rouse(endpoint);
        }
        return Response.json(200, json, EndpointView.of(endpoint));
    }
}
