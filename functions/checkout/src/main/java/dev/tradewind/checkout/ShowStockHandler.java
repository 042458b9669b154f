package dev.tradewind.checkout;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradewind.checkout.port.StockLevels;
import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Optional;

/** {@code GET /stock/{sku}}: for operators, what there is of a product. */
@Singleton
final class ShowStockHandler implements HttpHandler {
    private final StockLevels levels;
    private final Problems problems;
    private final Json json;

    ShowStockHandler(StockLevels levels, Problems problems, Json json) {
        this.levels = levels;
        this.problems = problems;
        this.json = json;
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record View(String sku, long declared, long available, long owed) {
        static View of(String sku, StockLevels.Level level) {
            return new View(sku, level.declared(), Math.max(0, level.available()), Math.max(0, -level.available()));
        }
    }

    @Override
    public Response handle(Request request) {
        String sku = request.path("sku");
        return Optional.of(sku).filter(Sku::isValid).flatMap(valid -> levels.level(new Sku(valid)))
                .map(level -> Response.json(200, json, View.of(sku, level)))
                .orElseGet(() -> problems.notFound("stock"));
    }
}
