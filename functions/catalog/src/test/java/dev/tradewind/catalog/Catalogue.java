package dev.tradewind.catalog;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.Tables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
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
    final TestClock clock;
    private final CatalogHttp function;

    Catalogue(ExecutionInterceptor... interceptors) {
        this(Dynamo.embedded().tables(), new TestClock(), interceptors);
    }

    private Catalogue(Tables tables, TestClock clock, ExecutionInterceptor... interceptors) {
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

    /** Time that stands until it is moved. */
    static final class TestClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    Answer importCsv(String file, String csv, Optional<String> key) {
        return imports("text/csv", Map.of("file", file), csv, key);
    }

    Answer importFiles(Map<String, String> files, Optional<String> key) {
        return imports("application/json", Map.of(), Json.of(Map.of("files", files)).toString(), key);
    }

    Answer importBytes(String file, byte[] body) {
        return call(HttpEvent.of("POST /catalog/imports", "/catalog/imports").operator().query(Map.of("file", file))
                .header("content-type", "text/csv").base64(Base64.getEncoder().encodeToString(body)));
    }

    Answer imports(String type, Map<String, String> query, String body, Optional<String> key) {
        HttpEvent event = HttpEvent.of("POST /catalog/imports", "/catalog/imports").operator().query(query).header("content-type", type)
                .body(body);
        return call(key.map(some -> event.header("idempotency-key", some)).orElse(event));
    }

    Answer show(String location) {
        return call(HttpEvent.of("GET /catalog/imports/{id}", location).operator()
                .path("id", location.substring(location.lastIndexOf('/') + 1)));
    }

    Answer product(String sku) {
        return call(HttpEvent.of("GET /catalog/products/{sku}", "/catalog/products/" + sku).path("sku", sku));
    }

    Answer call(HttpEvent event) {
        return call(event, Duration.ofSeconds(29));
    }

    Answer call(HttpEvent event, Duration remaining) {
        var out = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(event.bytes()), out, new TestContext(remaining));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer(Json.parse(out.toByteArray()));
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
