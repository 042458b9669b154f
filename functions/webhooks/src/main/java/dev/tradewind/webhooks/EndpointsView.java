package dev.tradewind.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradewind.webhookdelivery.model.Endpoint;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** All endpoints of an owner. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record EndpointsView(List<EndpointView> endpoints) {
    static EndpointsView of(List<Endpoint> endpoints) {
        return new EndpointsView(endpoints.stream().map(EndpointView::of).toList());
    }
}
