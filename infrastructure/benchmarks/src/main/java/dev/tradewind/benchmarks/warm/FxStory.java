package dev.tradewind.benchmarks.warm;

import dev.tradewind.testkit.Events;
import java.time.Instant;
import java.util.List;

/** A caller asks for rates and locks them. */
final class FxStory {
    private static final String SELL_100_EUR = "{\"sell_currency\": \"EUR\", \"buy_currency\": \"USD\", \"sell_amount\": 10000, \"lock\": \"15m\"}";

    private FxStory() {}

    static List<Tape> told(Instant now) {
        World world = new World(now);
        world.hasRates();
        Studio fx = world.studio(Deployed.FX_HTTP);
        fx.records("fx quote, rates read anew", quote("k0"), "\"statusCode\":201");
        String id = fx.records("fx quote", quote("k1"), "\"statusCode\":201").json().text("/id");
        fx.records("fx quote, read", Events.http("GET /fx/quotes/{id}").path("id", id).toBytes(), "\"statusCode\":200");
        return List.of(fx.tape());
    }

    private static byte[] quote(String key) {
        return Events.http("POST /fx/quotes").header("idempotency-key", key).body(SELL_100_EUR).toBytes();
    }
}
