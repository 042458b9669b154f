package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.port.StockInMemory;
import dev.tradewind.kernel.Sku;
import dev.tradewind.kernel.Uuid7;
import dev.tradewind.lambda.queue.QueueMessage;
import dev.tradewind.lambda.queue.RecordOutcome;
import dev.tradewind.lambda.queue.RecordOutcome.Done;
import dev.tradewind.lambda.queue.RecordOutcome.Park;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockDeclaredHandlerTest {
    private static final String FIRST = Uuid7.of(1_790_000_000_000L, 0, 1).toString();
    private static final String SECOND = Uuid7.of(1_790_000_000_001L, 0, 1).toString();

    private final StockInMemory stock = new StockInMemory();
    private final StockDeclaredHandler handler = new StockDeclaredHandler(stock);

    @Test
    void everySkuOfTheEventIsDeclared() {
        assertThat(handle(event("StockDeclared", declared(FIRST, 7)))).isEqualTo(new Done());

        assertThat(stock.available(new Sku("A"))).isEqualTo(7);
        assertThat(stock.available(new Sku("B-1"))).isEqualTo(3);
    }

    @Test
    void trap24_theSameEventTwiceCountsOnce() {
        handle(event("StockDeclared", declared(FIRST, 7)));
        stock.sell(new Sku("A"), 2);

        assertThat(handle(event("StockDeclared", declared(FIRST, 7)))).isEqualTo(new Done());
        assertThat(stock.available(new Sku("A"))).isEqualTo(5);
    }

    @Test
    void lessThanWasSoldIsTakenOverAndTold() {
        handle(event("StockDeclared", declared(FIRST, 7)));
        stock.sell(new Sku("A"), 6);

        assertThat(handle(event("StockDeclared", declared(SECOND, 5)))).isEqualTo(new Done());
        assertThat(stock.available(new Sku("A"))).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"import_id\": \"x\", \"stock\": []}", "[]", "{\"import_id\": 1, \"stock\": []}",
            "{\"import_id\": \"019f3c2e-6b00-7000-8000-000000000001\", \"stock\": [{\"sku\": \"A\", \"declared\": -1}]}",
            "{\"import_id\": \"019f3c2e-6b00-7000-8000-000000000001\", \"stock\": [{\"sku\": \"A\", \"declared\": 1.5}]}",
            "{\"import_id\": \"019f3c2e-6b00-7000-8000-000000000001\", \"stock\": [{\"sku\": \"\", \"declared\": 1}]}"})
    void whatCannotBeReadIsParkedAndNothingOfItCounts(String payload) {
        assertThat(handle(event("StockDeclared", payload))).isInstanceOf(Park.class);
    }

    @Test
    void otherEventsAreParked() {
        assertThat(handle(event("OrderPlaced", declared(FIRST, 7)))).isInstanceOf(Park.class);
        assertThat(handle("not json")).isInstanceOf(Park.class);
    }

    private RecordOutcome handle(String body) {
        return handler.handle(new QueueMessage("m1", "tradewind-test-stock", body, 1));
    }

    private static String declared(String importId, int units) {
        return "{\"import_id\": \"%s\", \"stock\": [{\"sku\": \"A\", \"declared\": %d}, {\"sku\": \"B-1\", \"declared\": 3}]}".formatted(
                importId,
                units);
    }

    private static String event(String type, String payload) {
        return """
                {"id": "%s", "type": "%s", "version": 1, "occurred_at": "2026-11-20T10:00:00Z", "subject": "import", "correlation_id": "c",
                 "payload": "%s"}""".formatted(FIRST, type, payload.replace("\"", "\\\""));
    }
}
