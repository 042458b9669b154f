package dev.tradewind.checkout;

import dev.tradewind.checkout.port.StockLevels;
import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.Sku;
import dev.tradewind.kernel.Uuid7;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.log.Log;
import dev.tradewind.lambda.log.LogField;
import dev.tradewind.lambda.metrics.Metrics;
import dev.tradewind.lambda.queue.EventMessages;
import dev.tradewind.lambda.queue.QueueHandler;
import dev.tradewind.lambda.queue.QueueMessage;
import dev.tradewind.lambda.queue.RecordOutcome;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Messages of the queue {@code stock}: events {@code StockDeclared} of the catalog. */
@Singleton
public final class StockDeclaredHandler implements QueueHandler {
    private static final String TYPE = "StockDeclared";

    private final StockLevels levels;

    StockDeclaredHandler(StockLevels levels) {
        this.levels = levels;
    }

    private record Level(Sku sku, long declared) {}

    private record Declaration(String importId, List<Level> stock) {}

    @Override
    public RecordOutcome handle(QueueMessage message) {
        Optional<Declaration> declaration = EventMessages.read(message).filter(event -> event.type().equals(TYPE))
                .flatMap(StockDeclaredHandler::declaration);
        if (declaration.isEmpty()) {
            return new RecordOutcome.Park("not an event " + TYPE);
        }
        declaration.get().stock().forEach(level -> declare(level, declaration.get().importId()));
        return new RecordOutcome.Done();
    }

    private void declare(Level level, String importId) {
        switch (levels.declare(level.sku(), level.declared(), importId)) {
            case APPLIED, PASSED_OVER -> {}
            case BELOW_SOLD -> {
                Log.warn("stock_below_sold", LogField.SKU, level.sku(), LogField.IMPORT_ID, importId, LogField.COUNT, level.declared());
                Metrics.count("StockBelowSold");
            }
        }
    }

    private static Optional<Declaration> declaration(EventEnvelope event) {
        return Json.parse(event.payload().getBytes(StandardCharsets.UTF_8)).flatMap(StockDeclaredHandler::read);
    }

    private static Optional<Declaration> read(JsonNode payload) {
        try {
            String importId = payload.get("import_id").getStringValue();
            List<Level> stock = new ArrayList<>();
            payload.get("stock").values().forEach(
                    level -> stock.add(new Level(new Sku(level.get("sku").getStringValue()), whole(level.get("declared")))));
            return Uuid7.isCanonical(importId) ? Optional.of(new Declaration(importId, stock)) : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException | NullPointerException malformed) {
            return Optional.empty();
        }
    }

    private static long whole(JsonNode number) {
        long units = number.getBigDecimalValue().longValueExact();
        if (units < 0) {
            throw new IllegalArgumentException("negative stock");
        }
        return units;
    }
}
