package dev.tradewind.fx;

import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.fxquoting.RateTable;
import dev.tradewind.fxquoting.dynamo.DynamoRates;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.HttpEvent;
import dev.tradewind.testkit.LambdaAnswer;
import dev.tradewind.testkit.LambdaCall;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** The function over tables of its own, called with events as API Gateway sends them. */
final class FxCalls {

    static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    final Dynamo dynamo = Dynamo.embedded();

    final FixedClock clock = FixedClock.at("2026-11-20T16:30:00Z");

    final String table;

    private final LambdaCall function;

    private FxCalls(Map<String, String> settings, ExecutionInterceptor... interceptors) {
        var environment = new HashMap<>(dynamo.tables().environment());
        table = environment.get("RATES_TABLE");
        environment.put("TOKEN_ISSUER", "https://issuer.example.com");
        environment.put("TOKEN_KEYS_URL", "https://issuer.example.com/keys");
        environment.put("TOKEN_AUDIENCE", "tradewind");
        environment.putAll(settings);
        function = LambdaCall.on(new FxHttp(FunctionBeans.with(environment, clock, dynamo.client(interceptors))))
                .remaining(Duration.ofSeconds(29));
    }

    static FxCalls with(Map<String, String> settings, ExecutionInterceptor... interceptors) {
        return new FxCalls(settings, interceptors);
    }

    /** ECB's rates of Friday, and the desk's of the same day for what ECB lacks. */
    FxCalls withRates() {
        put(RateSource.ECB, "EUR", FRIDAY, "USD=1.1600 JPY=181.35 GBP=0.8812 IDR=19420.55");
        put(new RateSource("desk"), "EUR", FRIDAY, "TWD=36.1 KWD=0.3563");
        return this;
    }

    void put(RateSource source, String base, LocalDate day, String rates) {
        Map<String, BigDecimal> byCode = Arrays.stream(rates.split(" ", -1)).map(rate -> rate.split("=", -1))
                .collect(Collectors.toMap(rate -> rate[0], rate -> new BigDecimal(rate[1])));
        new DynamoRates(dynamo.plain(), new Transactor(dynamo.plain()), table)
                .putIfAbsent(new RateTable(source, CurrencyCode.of(base), day, byCode), clock.instant());
    }

    LambdaAnswer send(HttpEvent event) {
        return function.send(event);
    }

    LambdaAnswer quote(String body) {
        return send(Events.http("POST /fx/quotes").body(body));
    }

    LambdaAnswer quote(String key, String body) {
        return send(Events.http("POST /fx/quotes").header("Idempotency-Key", key).body(body));
    }

    LambdaAnswer find(String id) {
        return send(Events.http("GET /fx/quotes/{id}").path("id", id));
    }

    LambdaAnswer importFile(String source, String type, String file) {
        return send(operator("POST /fx/sources/{source}/imports", source).header("content-type", type).body(file));
    }

    LambdaAnswer setRates(String source, String body) {
        return send(operator("PUT /fx/sources/{source}/rates", source).body(body));
    }

    private static HttpEvent operator(String route, String source) {
        return Events.http(route).path("source", source).claim("sub", "operator-1").scopes("operator");
    }
}
