package dev.tradewind.fx;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.http.HealthHandler;
import dev.tradewind.lambda.http.HttpFunction;
import dev.tradewind.lambda.http.Routes;

/** FX over HTTP. */
public final class FxHttp extends HttpFunction {
    public static final Routes ROUTES = Routes.of("GET /health", HealthHandler.class);

    public FxHttp() {
        super(ROUTES);
    }

    FxHttp(FunctionBeans.Start start) {
        super(ROUTES, start);
    }
}
