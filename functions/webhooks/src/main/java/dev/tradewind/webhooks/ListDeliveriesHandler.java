package dev.tradewind.webhooks;

import dev.tradewind.kernel.EventId;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.webhookdelivery.model.Delivery;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.port.Deliveries;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** {@code GET /webhook-endpoints/{id}/deliveries}: the newest first. */
@Singleton
final class ListDeliveriesHandler implements HttpHandler {
    private final Owners owners;
    private final Deliveries deliveries;
    private final Paging paging;
    private final Json json;

    ListDeliveriesHandler(Owners owners, Deliveries deliveries, Paging paging, Json json) {
        this.owners = owners;
        this.deliveries = deliveries;
        this.paging = paging;
        this.json = json;
    }

    @Override
    public Response handle(Request request) {
        return owners.withEndpoint(request, endpoint -> Response.json(200, json, page(request, endpoint)));
    }

    private DeliveryView.Page page(Request request, Endpoint endpoint) {
        String list = "deliveries " + endpoint.id();
        Optional<EventId> before = paging.afterEvent(request.query("after"), list);
        int limit = Paging.limit(request);
        List<Delivery> page = deliveries.latest(endpoint.id(), before, limit);
        Optional<String> next = page.size() < limit
                ? Optional.empty()
                : Optional.of(paging.cursor(list, page.getLast().telling().id().value()));
        return new DeliveryView.Page(page.stream().map(DeliveryView::of).toList(), next);
    }
}
