package dev.tradewind.shipments.webhooks;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.http.HttpFunction;
import dev.tradewind.lambda.http.Routes;

/** Where carriers post. It reads secrets and writes to one queue: it knows no table. */
public final class CarrierWebhooks extends HttpFunction {
    public static final Routes ROUTES = Routes.of("POST /webhooks/carriers/{source}", CarrierWebhookHandler.class);

    public CarrierWebhooks() {
        this(FunctionBeans::start);
        FunctionBeans.started(this);
    }

    CarrierWebhooks(FunctionBeans.Start start) {
        super(ROUTES, start);
    }
}
