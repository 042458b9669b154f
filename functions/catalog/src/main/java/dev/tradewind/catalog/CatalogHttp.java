package dev.tradewind.catalog;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.http.HttpFunction;
import dev.tradewind.lambda.http.Routes;

/** The catalogue over HTTP: imports for operators, products for everybody. */
public final class CatalogHttp extends HttpFunction {
    public static final Routes ROUTES = Routes.of("POST /catalog/imports", ImportCatalogHandler.class)
            .and("GET /catalog/imports/{id}", ShowImportHandler.class).and("GET /catalog/products/{sku}", ShowProductHandler.class);

    public CatalogHttp() {
        super(ROUTES);
    }

    CatalogHttp(FunctionBeans.Start start) {
        super(ROUTES, start);
    }
}
