package dev.tradewind.fx;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.http.HealthHandler;
import dev.tradewind.lambda.http.HttpFunction;
import dev.tradewind.lambda.http.Routes;

/** FX over HTTP. */
public final class FxHttp extends HttpFunction {

    /** The routes that the template gives this function. */
    public static final Routes ROUTES = Routes.of("GET /health", HealthHandler.class)
            .and("POST /fx/quotes", CreateQuoteHandler.class)
            .and("GET /fx/quotes/{id}", GetQuoteHandler.class)
            .and("GET /fx/rates", GetRatesHandler.class)
            .and("PUT /fx/sources/{source}/rates", SetRatesHandler.class)
            .and("POST /fx/sources/{source}/imports", ImportRatesHandler.class);

    /** As Lambda starts it. */
    public FxHttp() {
        super(ROUTES);
    }

    FxHttp(FunctionBeans.Start start) {
        super(ROUTES, start);
    }
}
