package dev.tradewind.webhooks;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.http.HttpFunction;
import dev.tradewind.lambda.http.Routes;

/** Endpoints of merchants and platforms, what was delivered there, and the feed of events. */
public final class WebhooksHttp extends HttpFunction {
    public static final Routes ROUTES = Routes.of("POST /webhook-endpoints", RegisterEndpointHandler.class)
            .and("GET /webhook-endpoints", ListEndpointsHandler.class)
            .and("GET /webhook-endpoints/{id}", ShowEndpointHandler.class)
            .and("PUT /webhook-endpoints/{id}", ChangeEndpointHandler.class)
            .and("DELETE /webhook-endpoints/{id}", RemoveEndpointHandler.class)
            .and("POST /webhook-endpoints/{id}/secrets", RotateSecretHandler.class)
            .and("GET /webhook-endpoints/{id}/deliveries", ListDeliveriesHandler.class)
            .and("POST /webhook-endpoints/{id}/test", TestEndpointHandler.class)
            .and("POST /webhook-endpoints/{id}/replay", ReplayHandler.class)
            .and("GET /events", ReadEventsHandler.class);

    public WebhooksHttp() {
        super(ROUTES);
    }

    WebhooksHttp(FunctionBeans.Start start) {
        super(ROUTES, start);
    }
}
