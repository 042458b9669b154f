package dev.tradewind.checkout.dynamo;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.settings.Settings;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.RequestLedger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The tables of one test class with the beans that use them, and items as their owners write them. */
final class Stored {
    final FixedClock clock = FixedClock.at("2026-11-20T10:00:00Z");
    final RequestLedger ledger = new RequestLedger();
    final DynamoDbClient dynamo = Dynamo.embedded().client(ledger);
    final Tables tables;
    private final FunctionBeans beans;

    Stored() {
        Map<String, String> environment = new HashMap<>(Dynamo.embedded().tables().environment());
        environment.put("STOREFRONT_URL", "https://shop.example.com");
        tables = new Tables(new Settings(environment));
        beans = FunctionBeans.with(environment, clock, dynamo).beans(getClass().getClassLoader());
    }

    <T> T bean(Class<T> type) {
        return beans.get(type);
    }

    /** Writes attributes under a key of the catalog table, past the ledger. */
    void catalog(String pk, String sk, Map<String, AttributeValue> attributes) {
        put(tables.catalog(), pk, sk, attributes);
    }

    void put(String table, String pk, String sk, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.put("pk", AttributeValue.fromS(pk));
        item.put("sk", AttributeValue.fromS(sk));
        Dynamo.embedded().plain().putItem(request -> request.tableName(table).item(item));
    }

    /** Texts as strings, numbers as numbers: {@code of("title", "A mug", "value", 1000)}. */
    static Map<String, AttributeValue> of(Object... namesAndValues) {
        return Arrays.stream(slots(namesAndValues.length))
                .collect(Collectors.toMap(i -> (String) namesAndValues[i], i -> value(namesAndValues[i + 1])));
    }

    private static Integer[] slots(int length) {
        Integer[] slots = new Integer[length / 2];
        Arrays.setAll(slots, i -> 2 * i);
        return slots;
    }

    private static AttributeValue value(Object plain) {
        return switch (plain) {
            case AttributeValue ready -> ready;
            case Number number -> AttributeValue.fromN(number.toString());
            default -> AttributeValue.fromS(plain.toString());
        };
    }
}
