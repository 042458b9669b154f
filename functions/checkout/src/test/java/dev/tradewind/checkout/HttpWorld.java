package dev.tradewind.checkout;

import dev.tradewind.checkout.model.Storefront;
import dev.tradewind.checkout.ucp.SampleSessions;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.paymentgateways.sandbox.SandboxGateway;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.HttpEvent;
import dev.tradewind.testkit.LambdaAnswer;
import dev.tradewind.testkit.LambdaCall;
import java.time.Duration;
import java.util.Map;

/** Checkout's HTTP function over the use cases of a world in memory: ten mugs to sell, and a bowl that is sold out. */
final class HttpWorld {
    static final String PLATFORM = "profile=\"https://agent.example/profile.json\"";
    static final String MUG = "{\"line_items\":[{\"item\":{\"id\":\"MUG\"},\"quantity\":2}]}";

    final CheckoutsInMemory store = new CheckoutsInMemory();
    final CheckoutWorld world = CheckoutWorld.inMemory(store);
    private final LambdaCall function;

    HttpWorld() {
        System.setProperty("aws.region", "eu-west-1");
        store.sells(CheckoutWorld.product("MUG", 1000), 10);
        store.sells(CheckoutWorld.product("BOWL", 3000), 0);
        function = LambdaCall.on(new CheckoutHttp(FunctionBeans.with(environment(), world.clock, world.create, world.update, world.get,
                world.cancel, world.complete, new GetOrder(store), challenges())));
    }

    LambdaAnswer send(HttpEvent event) {
        return function.send(event);
    }

    /** An event as a platform's request makes it. */
    static HttpEvent ofPlatform(String routeKey) {
        return Events.http(routeKey).header("ucp-agent", PLATFORM);
    }

    static HttpEvent about(String routeKey, String id) {
        return ofPlatform(routeKey).path("id", id);
    }

    String open() {
        return send(ofPlatform("POST /checkout-sessions").body(MUG)).json().text("/id");
    }

    LambdaAnswer complete(String id, String token) {
        return send(about("POST /checkout-sessions/{id}/complete", id).body(payment("mock_payment_handler", token)));
    }

    static String payment(String handler, String token) {
        return """
                {"payment":{"instruments":[{"id":"pi_1","handler_id":"%s","type":"card","credential":{"type":"token","token":"%s"}}]}}"""
                .formatted(handler, token);
    }

    private AnswerChallenge challenges() {
        CheckoutSettings settings = new CheckoutSettings(Duration.ofHours(6), Duration.ofMinutes(15), storefront().url());
        OrderEvents events = new OrderEvents(new RandomIds(world.clock), SampleSessions.JSON);
        SettlePayment settle = new SettlePayment(store, events, settings, world.clock);
        return new AnswerChallenge(store, (SandboxGateway) world.gateway, new AskForPayment(world.gateway, settle, store, world.clock));
    }

    private static Storefront storefront() {
        return new Storefront("https://shop.example");
    }

    private static Map<String, String> environment() {
        return Map.ofEntries(Map.entry("CATALOG_TABLE", "catalog"), Map.entry("COMMERCE_TABLE", "commerce"),
                Map.entry("RATES_TABLE", "rates"), Map.entry("PARTIES_TABLE", "parties"), Map.entry("OUTBOX_TABLE", "outbox"),
                Map.entry("STOREFRONT_URL", storefront().url()),
                Map.entry("PAYMENT_GATEWAY", "sandbox"), Map.entry("TOKEN_ISSUER", "https://issuer.example"),
                Map.entry("TOKEN_AUDIENCE", "tradewind"), Map.entry("TOKEN_KEYS_URL", "https://issuer.example/keys"));
    }
}
