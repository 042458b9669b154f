package dev.tradewind.checkout;

import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.fxquoting.RateTable;
import dev.tradewind.fxquoting.RateTables;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.testkit.CostMeter;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.LambdaCall;
import dev.tradewind.testkit.RequestLedger;
import dev.tradewind.testkit.Sqs;
import dev.tradewind.testkit.Tables;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The functions as they are deployed, over real tables that a test fills: pounds in the catalogue, euro rates of the day. */
final class DeployedCheckout {
    private static final String RATES = """
            {"rates":[{"service":"standard","title":"Standard","countries":["*"],"max_weight_grams":300000,
             "price":{"amount":500,"currency":"GBP"},"min_days":3,"max_days":5},
             {"service":"express","title":"Express","countries":["*"],"max_weight_grams":300000,
             "price":{"amount":1900,"currency":"GBP"},"min_days":1,"max_days":2}]}""";

    private static final String DELIVERIES = Sqs.embedded().createQueue("deliveries");

    final Dynamo dynamo = Dynamo.embedded();
    final Tables tables = dynamo.tables();
    final FixedClock clock = FixedClock.at("2026-11-20T10:00:00Z");
    final CostMeter meter = new CostMeter();
    final RequestLedger ledger = meter.dynamo();
    final LambdaCall http = LambdaCall.on(new CheckoutHttp(start()));

    DeployedCheckout() {
        ships("RATES", RATES);
        start().beans(getClass().getClassLoader()).get(RateTables.class).putIfAbsent(new RateTable(RateSource.ECB, CurrencyCode.of("EUR"),
                LocalDate.parse("2026-11-19"), Map.of("GBP", new BigDecimal("0.8765"), "JPY", new BigDecimal("178.33"))), clock.instant());
    }

    /** The catalog's table of shipping rates or services, as JSON. */
    void ships(String table, String json) {
        AttributeValue body = AttributeValue.fromB(SdkBytes.fromByteArray(Deflated.deflate(json.getBytes(StandardCharsets.UTF_8))));
        put("SHIPPING", table, Map.of("body", body, "import_id", text("x")));
    }

    void sells(String sku, String title, long pence, long units) {
        put("SKU#" + sku, "PRODUCT", Map.of("title", text(title), "merchant_id", text("m1"), "currency", text("GBP"), "prices",
                AttributeValue.fromM(Map.of("GBP", number(pence))), "hs_code", text("691110"), "origin_country", text("GB"), "weight_grams",
                number(350), "import_id", text("x")));
        put("SKU#" + sku, "STOCK#00", Map.of("available", number(units), "declared", number(units), "import_id", text("x")));
    }

    FunctionBeans.Start start(Object... others) {
        Map<String, String> environment = new HashMap<>(tables.environment());
        environment.put("DELIVERIES_QUEUE", DELIVERIES);
        environment.put("ORDERS_QUEUE", "https://sqs.example/orders");
        environment.putAll(Map.of("STOREFRONT_URL", "https://shop.example.com", "PAYMENT_GATEWAY", "sandbox", "TOKEN_ISSUER",
                "https://issuer.example", "TOKEN_AUDIENCE", "tradewind", "TOKEN_KEYS_URL", "https://issuer.example/keys", "PARKED_QUEUE",
                "https://sqs.example/parked", "MAIL_FROM", "shop@example.com", "FX_SOURCES", "ecb=5"));
        List<Object> beans = new ArrayList<>(List.of(clock, dynamo.client(meter.ofDynamo())));
        beans.addAll(List.of(others));
        System.setProperty("aws.region", "us-east-1");
        return FunctionBeans.with(environment, beans.toArray());
    }

    private void put(String pk, String sk, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.put("pk", text(pk));
        item.put("sk", text(sk));
        dynamo.plain().putItem(request -> request.tableName(tables.catalog()).item(item));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
