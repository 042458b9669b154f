package dev.tradewind.catalog;

import dev.tradewind.catalog.port.Products;
import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import jakarta.inject.Singleton;
import java.util.Optional;

/** {@code GET /catalog/products/{sku}}: a product, for anybody. */
@Singleton
final class ShowProductHandler implements HttpHandler {
    private final Products products;
    private final Problems problems;
    private final Json json;

    ShowProductHandler(Products products, Problems problems, Json json) {
        this.products = products;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Response handle(Request request) {
        return Optional.of(request.path("sku")).filter(Sku::isValid).flatMap(sku -> products.find(new Sku(sku)))
                .map(product -> Response.json(200, json, ProductView.of(product)).with("cache-control", "public, max-age=60"))
                .orElseGet(() -> problems.notFound("product"));
    }
}
