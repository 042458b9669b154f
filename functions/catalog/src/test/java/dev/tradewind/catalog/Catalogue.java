package dev.tradewind.catalog;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.HttpEvent;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
import dev.tradewind.testkit.LambdaCall;
import dev.tradewind.testkit.Tables;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The function over tables of its own in the embedded DynamoDB, called with the events that API Gateway sends. */
final class Catalogue {
    static final Map<String, String> TOKENS = Map.of("TOKEN_ISSUER", "https://issuer.example.com", "TOKEN_KEYS_URL",
            "https://issuer.example.com/keys", "TOKEN_AUDIENCE", "tradewind");

    final Tables tables;
    final FixedClock clock;
    private final CatalogHttp function;

    Catalogue(ExecutionInterceptor... interceptors) {
        this(Dynamo.embedded().tables(), FixedClock.at("2026-11-22T10:00:00Z"), interceptors);
    }

    private Catalogue(Tables tables, FixedClock clock, ExecutionInterceptor... interceptors) {
        this.tables = tables;
        this.clock = clock;
        Map<String, String> environment = new HashMap<>(TOKENS);
        environment.putAll(tables.environment());
        function = new CatalogHttp(FunctionBeans.with(environment, clock, Dynamo.embedded().client(interceptors)));
    }

    /** Another environment of the same function. */
    Catalogue beside(ExecutionInterceptor... interceptors) {
        return new Catalogue(tables, clock, interceptors);
    }

    LambdaAnswer importCsv(String file, String csv, Optional<String> key) {
        return imports("text/csv", Map.of("file", file), csv, key);
    }

    LambdaAnswer importFiles(Map<String, String> files, Optional<String> key) {
        return imports("application/json", Map.of(), Json.of(Map.of("files", files)).toString(), key);
    }

    LambdaAnswer importBytes(String file, byte[] body) {
        return call(operator("POST /catalog/imports").query("file", file).header("content-type", "text/csv").body(body));
    }

    LambdaAnswer imports(String type, Map<String, String> query, String body, Optional<String> key) {
        HttpEvent event = operator("POST /catalog/imports").header("content-type", type).body(body);
        query.forEach(event::query);
        key.ifPresent(some -> event.header("idempotency-key", some));
        return call(event);
    }

    LambdaAnswer show(String location) {
        return call(operator("GET /catalog/imports/{id}").path("id", location.substring(location.lastIndexOf('/') + 1)));
    }

    LambdaAnswer product(String sku) {
        return call(Events.http("GET /catalog/products/{sku}").path("sku", sku));
    }

    LambdaAnswer call(HttpEvent event) {
        return call(event, Duration.ofSeconds(29));
    }

    LambdaAnswer call(HttpEvent event, Duration remaining) {
        return LambdaCall.on(function).remaining(remaining).send(event);
    }

    static HttpEvent operator(String route) {
        return caller(route, "operator");
    }

    static HttpEvent caller(String route, String scope) {
        return Events.http(route).claim("iss", "https://issuer.example.com").claim("sub", scope + "-1").scopes(scope);
    }

    /** The items that readers of the catalogue see, without the name of the import that wrote them last. */
    List<Map<String, AttributeValue>> goods() {
        return items(tables.catalog(), item -> !item.get("pk").s().startsWith("IMPORT")).stream().<Map<String, AttributeValue>>map(item -> {
            var bare = new HashMap<>(item);
            bare.remove("import_id");
            return bare;
        }).toList();
    }

    List<Map<String, AttributeValue>> events() {
        return items(tables.outbox(), _ -> true);
    }

    private static List<Map<String, AttributeValue>> items(String table, Predicate<Map<String, AttributeValue>> wanted) {
        return Dynamo.embedded().items(table).stream().filter(wanted)
                .sorted(java.util.Comparator.comparing(item -> item.get("pk").s() + " " + item.get("sk").s())).toList();
    }
}
