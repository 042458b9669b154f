package dev.tradewind.replay.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tradewind.replay.suite.Ask;
import dev.tradewind.replay.suite.Call;
import dev.tradewind.replay.suite.Suite;

/**
 * How long functions, and events for them, have waited since the suite's start, in microseconds.
 *
 * @param queued how long requests of buyers waited for a free environment of the function that takes orders
 * @param buyers what buyers waited with that function
 * @param others what happened afterwards, with nobody waiting
 * @param calls of that function to DynamoDB Local
 */
record Waited(long queued, long buyers, long others, long calls) {
    private static final String TAKES_ORDERS = "CheckoutHttp";

    /** A suite that is no local stack does not tell; then nothing was waited. */
    static Waited of(Suite suite) {
        JsonNode told = suite.send(Ask.get(Call.LOCAL, "/_local/waits")).body();
        return of(told.isObject() ? told : JsonNodeFactory.instance.objectNode());
    }

    static Waited of(JsonNode byCaller) {
        JsonNode orders = byCaller.path(TAKES_ORDERS).path("dynamodb");
        long all = byCaller.valueStream().mapToLong(caller -> caller.path("dynamodb").path("micros").asLong()).sum();
        return new Waited(byCaller.path(TAKES_ORDERS).path("environment").path("micros").asLong(), orders.path("micros").asLong(),
                all - orders.path("micros").asLong(), orders.path("calls").asLong());
    }

    Waited since(Waited before) {
        return new Waited(queued - before.queued, buyers - before.buyers, others - before.others, calls - before.calls);
    }
}
