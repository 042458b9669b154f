package dev.tradewind.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.CostMeter;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.LambdaAnswer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What quotes cost, with rates of this minute in memory. */
class FxCostTest {
    private static final String SELL_100_EUR = """
            {"sell_currency": "EUR", "buy_currency": "USD", "sell_amount": 10000, "lock": "15m"}""";

    private final CostMeter meter = new CostMeter();
    private final FxCalls fx = FxCalls.with(Map.of("FX_SOURCES", "ecb=5,desk=2"), meter.ofDynamo()).withRates();

    @Test
    void aQuoteIsMadeAndRead() {
        meter.request(() -> fx.quote(SELL_100_EUR));
        meter.ends("fx quote, rates read anew");
        LambdaAnswer made = meter.request(() -> fx.quote("key-1", SELL_100_EUR));
        assertThat(made.status()).isEqualTo(201);
        meter.ends("fx quote");
        LambdaAnswer read = meter.request(() -> fx.send(Events.http("GET /fx/quotes/{id}").path("id", made.json().text("/id"))));
        assertThat(read.status()).isEqualTo(200);
        meter.ends("fx quote, read");
        meter.agreesWithTheLedger();
    }
}
