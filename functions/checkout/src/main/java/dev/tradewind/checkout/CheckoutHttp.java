package dev.tradewind.checkout;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.http.HttpFunction;
import dev.tradewind.lambda.http.Routes;

/** Checkout over HTTP, in the words of the Universal Commerce Protocol. */
public final class CheckoutHttp extends HttpFunction {
    public static final Routes ROUTES = Routes.of("GET /.well-known/ucp", DiscoveryHandler.class)
            .and("POST /checkout-sessions", CreateCheckoutHandler.class).and("GET /checkout-sessions/{id}", GetCheckoutHandler.class)
            .and("PUT /checkout-sessions/{id}", UpdateCheckoutHandler.class)
            .and("POST /checkout-sessions/{id}/complete", CompleteCheckoutHandler.class)
            .and("POST /checkout-sessions/{id}/cancel", CancelCheckoutHandler.class).and("GET /orders/{id}", GetOrderHandler.class)
            .and("GET /stock/{sku}", ShowStockHandler.class)
            .and("POST /sandbox/challenges/{reference}", SandboxChallengeHandler.class);

    public CheckoutHttp() {
        super(ROUTES);
    }

    CheckoutHttp(FunctionBeans.Start start) {
        super(ROUTES, start);
    }
}
