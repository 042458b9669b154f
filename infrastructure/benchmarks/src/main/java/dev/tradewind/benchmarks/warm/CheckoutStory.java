package dev.tradewind.benchmarks.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.HttpEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A buyer abroad opens a session, gives an address and chooses a service, and buys; then the order is told. All as the ledger of costs has it. */
final class CheckoutStory {
    private static final String RATES = """
            {"rates":[{"service":"standard","title":"Standard","countries":["*"],"max_weight_grams":300000,
             "price":{"amount":500,"currency":"GBP"},"min_days":3,"max_days":5},
             {"service":"express","title":"Express","countries":["*"],"max_weight_grams":300000,
             "price":{"amount":1900,"currency":"GBP"},"min_days":1,"max_days":2}]}""";
    private static final String GOODS = """
            "line_items":[{"item":{"id":"85120A-2.55"},"quantity":1},{"item":{"id":"85121A-2.55"},"quantity":2}],""";
    private static final String BUYER = """
            "buyer":{"email":"ada.lovelace@example.com","first_name":"Ada","last_name":"Lovelace"},"context":{"address_country":"FR"}""";
    private static final String HOME = """
            "fulfillment":{"methods":[{"type":"shipping","destinations":[{"id":"home","first_name":"Ada","last_name":"Lovelace",
             "street_address":"12 Rue de la République","address_locality":"Lyon","postal_code":"69001","address_country":"FR"}],
             "selected_destination_id":"home","groups":[{"selected_option_id":"standard"}]}]}""";
    private static final String CARD = """
            {"payment":{"instruments":[{"id":"pi_1","handler_id":"mock_payment_handler","type":"card",
             "credential":{"type":"token","token":"success_token"}}]}}""";

    private final World world;
    private final Studio http;

    private CheckoutStory(Instant now) {
        world = new World(now);
        world.hasRates();
        AttributeValue body = AttributeValue.fromB(SdkBytes.fromByteArray(Deflated.deflate(RATES.getBytes(UTF_8))));
        world.put("SHIPPING", "RATES", Map.of("body", body, "import_id", text("x")));
        sells("85120A-2.55", "WHITE HANGING HEART T-LIGHT HOLDER No 0", 255);
        sells("85121A-2.55", "WHITE HANGING HEART T-LIGHT HOLDER No 1", 256);
        http = world.studio(Deployed.CHECKOUT_HTTP);
    }

    static List<Tape> told(Instant now) {
        CheckoutStory story = new CheckoutStory(now);
        story.bought(", first", "0");
        story.bought("", "1");
        Map<String, AttributeValue> placed = story.world.told().getFirst();
        Studio relay = story.world.studio(Deployed.OUTBOX_RELAY);
        relay.records("relay of OrderPlaced", Events.stream("outbox").insert(placed).toBytes(), "\"batchItemFailures\":[]");
        Studio events = story.world.studio(Deployed.CHECKOUT_EVENTS);
        events.records("order placed, its buyer mailed, no platform listens", Message.of("changes", placed), "\"batchItemFailures\":[]");
        events.records("change of an order, no platform listens", Message.of("changes", "019ab000-0000-7000-8000-0000000000e9",
                "ShipmentMoved", "019ab000-0000-7000-8000-0000000000a1", "{\"order_id\":\"%s\"}".formatted(placed.get("subject").s())),
                "\"batchItemFailures\":[]");
        return List.of(story.http.tape(), relay.tape(), events.tape());
    }

    private void bought(String round, String key) {
        String id = http.records("checkout, created with 2 skus" + round,
                ofPlatform("POST /checkout-sessions", "c" + key).body("{" + GOODS + BUYER + "}").toBytes(), "\"statusCode\":201")
                .json().text("/id");
        http.records("checkout, updated with address and option, 2 skus" + round, ofPlatform("PUT /checkout-sessions/{id}", "u" + key)
                .path("id", id).body("{" + GOODS + BUYER + "," + HOME + "}").toBytes(), "ready_for_complete");
        http.records("checkout, completed with 2 skus" + round, ofPlatform("POST /checkout-sessions/{id}/complete", "p" + key)
                .path("id", id).body(CARD).toBytes(), "\\\"status\\\":\\\"completed\\\"");
    }

    private static HttpEvent ofPlatform(String route, String key) {
        return Events.http(route).header("ucp-agent", "profile=\"https://agent.example/profile.json\"").header("idempotency-key", key);
    }

    private void sells(String sku, String title, long pence) {
        world.put("SKU#" + sku, "PRODUCT", Map.of("title", text(title), "merchant_id", text("m1"), "currency", text("GBP"), "prices",
                AttributeValue.fromM(Map.of("GBP", number(pence))), "hs_code", text("691110"), "origin_country", text("GB"), "weight_grams",
                number(350), "import_id", text("x")));
        world.put("SKU#" + sku, "STOCK#00", Map.of("available", number(100), "declared", number(100), "import_id", text("x")));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
