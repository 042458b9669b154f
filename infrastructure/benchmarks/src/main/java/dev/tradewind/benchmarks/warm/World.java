package dev.tradewind.benchmarks.warm;

import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.fxquoting.RateTable;
import dev.tradewind.fxquoting.RateTables;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Embedded;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.Sqs;
import dev.tradewind.testkit.Tables;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tables, queues and variables of all functions, on the embedded services. */
final class World {
    final Dynamo dynamo = Dynamo.embedded();
    final Tables tables = dynamo.tables();
    final FixedClock clock;
    private final Map<String, String> environment = new HashMap<>(tables.environment());

    World(Instant now) {
        clock = FixedClock.at(now.toString());
        Embedded.services().asSystemProperties();
        environment.putAll(Map.of("STOREFRONT_URL", "https://shop.example.com", "PUBLIC_URL", "https://shop.example.com", "PAYMENT_GATEWAY",
                "sandbox", "TOKEN_ISSUER", "https://issuer.example", "TOKEN_AUDIENCE", "tradewind", "TOKEN_KEYS_URL",
                "https://issuer.example/keys", "MAIL_FROM", "shop@example.com", "FX_SOURCES", "ecb=5", "LANES", "*-*=P5D/P21D/P10D",
                "CURSOR_SECRET", "cursors"));
        for (String queue : List.of("PARKED", "DELIVERIES", "ORDERS", "WATCH", "CARRIERS", "MAIL", "PARCELS", "WEBHOOKS", "CHANGES")) {
            environment.put(queue + "_QUEUE", Sqs.embedded().createQueue(queue.toLowerCase(java.util.Locale.ROOT)));
        }
        environment.put("EVENT_ROUTES", routes());
    }

    /** Starts a function to be recorded. */
    Studio studio(Deployed function) {
        return new Studio(function, environment, clock);
    }

    FunctionBeans beans() {
        return FunctionBeans.with(environment, clock).beans(World.class.getClassLoader());
    }

    /** ECB's rates of the day before. */
    void hasRates() {
        beans().get(RateTables.class).putIfAbsent(
                new RateTable(RateSource.ECB, CurrencyCode.of("EUR"), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1),
                        Map.of("USD", new BigDecimal("1.1600"), "JPY", new BigDecimal("181.35"), "GBP", new BigDecimal("0.8765"))),
                clock.instant());
    }

    void put(String pk, String sk, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.put("pk", AttributeValue.fromS(pk));
        item.put("sk", AttributeValue.fromS(sk));
        dynamo.plain().putItem(request -> request.tableName(tables.catalog()).item(item));
    }

    /** The events of the outbox. */
    List<Map<String, AttributeValue>> told() {
        return dynamo.items(tables.outbox());
    }

    /** As the template routes the events of a life. */
    private String routes() {
        String toShops = environment.get("PARCELS_QUEUE") + " " + environment.get("WEBHOOKS_QUEUE") + " "
                + environment.get("CHANGES_QUEUE");
        return "OrderPlaced=" + environment.get("MAIL_QUEUE") + " " + toShops + ";ShipmentMoved=" + toShops + ";ShipmentRegistered="
                + toShops
                + ";ShipmentDelivered=" + toShops;
    }
}
