package dev.tradewind.shipments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.HttpEvent;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaCall;
import dev.tradewind.testkit.Sqs;
import dev.tradewind.testkit.Tables;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The functions as they are deployed, over tables of their own: an order of two merchants, carriers that post, a clock that is moved by hand. */
final class ShipmentWorld {
    static final String ORDER = "019ab000-0000-7000-8000-000000000001";

    final FixedClock clock = FixedClock.at("2026-11-19T12:00:00Z");
    private final Dynamo dynamo = Dynamo.embedded();
    private final Tables tables = dynamo.tables();
    private final String watch = Sqs.embedded().createQueue("watch");
    final LambdaCall http = LambdaCall.on(new ShipmentsHttp(start()));
    private final LambdaCall events = LambdaCall.on(new ShipmentsEvents(start()));
    private final LambdaCall schedule = LambdaCall.on(new ShipmentsSchedule(start()));

    static HttpEvent claim(String id, String step, String body) {
        String kind = step.isEmpty() ? "" : step.split("/")[1];
        return Events.http("POST /shipments/{id}/claims" + step.replace("/" + kind, kind.isEmpty() ? "" : "/{kind}")).path("id", id)
                .path("kind", kind).claim("merchant_id", "ada-wares").claim("sub", "ada").scopes("merchant").body(body);
    }

    static HttpEvent readings(String id, String merchant, String body) {
        return Events.http("POST /shipments/{id}/readings").path("id", id).claim("merchant_id", merchant).claim("sub", merchant)
                .scopes("merchant").body(body);
    }

    static HttpEvent readings(String id, String merchant) {
        return Events.http("GET /shipments/{id}/readings").path("id", id).claim("merchant_id", merchant).claim("sub", merchant)
                .scopes("merchant");
    }

    void look() {
        schedule.send(Events.scheduleInput("{\"work\":\"due-shipments\"}"));
        Sqs.embedded().receiveAll(watch).forEach(message -> message("watch", message.body()));
    }

    static HttpEvent cancel(String id, String merchant) {
        return Events.http("POST /shipments/{id}/cancel").path("id", id).claim("merchant_id", merchant).claim("sub", merchant)
                .scopes("merchant");
    }

    HttpEvent register(String body) {
        return Events.http("POST /shipments").claim("merchant_id", "ada-wares").claim("sub", "ada").scopes("merchant")
                .body(body.formatted(ORDER));
    }

    static HttpEvent show(String id, String merchant) {
        return Events.http("GET /shipments/{id}").path("id", id).claim("merchant_id", merchant).claim("sub", merchant).scopes("merchant");
    }

    void placed() {
        message("parcels", event("OrderPlaced", ORDER, """
                {"order_id":"%s","lines":[{"id":"li_MUG","sku":"MUG","merchant_id":"ada-wares","quantity":3},
                 {"id":"li_BOWL","sku":"BOWL","merchant_id":"bob-crafts","quantity":1}]}""".formatted(ORDER)));
    }

    void relayed(String type, String subject) {
        message("parcels", event(type, subject, "{}"));
    }

    void post(String status, String at, String event) {
        post("JD01460000", status, at, event);
    }

    void post(String number, String status, String at, String event) {
        message("carriers", carried(number, """
                {"id":"%s","status":"%s","occurred_at":"%s"}""".formatted(event, status, at)));
    }

    String carried(String event) {
        return carried("JD01460000", event);
    }

    String carried(String number, String events) {
        return carried(number, "", events);
    }

    String carried(String number, String expected, String events) {
        return posted("standard", """
                {"type":"shipment.tracked","timestamp":"2026-11-24T00:00:00Z","data":{"carrier":"dhl","tracking_number":"%s",
                 "expected_delivery":"%s","events":[%s]}}""".formatted(number, expected, events));
    }

    String posted(String source, String body) {
        return Json.of(Map.of("source", source, "received_at", clock.instant().toString(), "body",
                Base64.getEncoder().encodeToString(Deflated.deflate(body.getBytes(UTF_8))))).toString();
    }

    void message(String queue, String body) {
        assertThat(events.send(Events.sqs("tradewind-test-" + queue).message(body)).batchItemFailures()).isEmpty();
    }

    private static String event(String type, String subject, String payload) {
        return Json.of(Map.of("id", "019ab000-0000-7000-8000-0000000000e1", "type", type, "version", 1, "occurred_at",
                "2026-11-22T11:00:00Z", "subject", subject, "correlation_id", "c", "payload", payload)).toString();
    }

    Json summary(String id) {
        return dynamo.items(tables.commerce()).stream().filter(item -> item.get("pk").s().equals("ORDER#" + ORDER))
                .filter(item -> item.get("sk").s().equals("SHIPMENT#" + id))
                .map(item -> Json.parse(Deflated.inflate(item.get("body").b().asByteArray()))).findFirst().orElseThrow();
    }

    List<String> told() {
        return dynamo.items(tables.outbox()).stream().map(item -> item.get("type").s()).distinct().toList();
    }

    /** How often an event of the type was told. */
    long told(String type) {
        return dynamo.items(tables.outbox()).stream().filter(item -> item.get("type").s().equals(type)).count();
    }

    private FunctionBeans.Start start() {
        Map<String, String> environment = new HashMap<>(tables.environment());
        environment.putAll(Map.of("PARKED_QUEUE", "https://sqs.example/parked", "TOKEN_ISSUER", "https://issuer.example", "TOKEN_AUDIENCE",
                "tradewind", "TOKEN_KEYS_URL", "https://issuer.example/keys", "LANES", "*-*=P5D/P21D/P10D", "WATCH_QUEUE",
                watch));
        System.setProperty("aws.region", "us-east-1");
        clock.advance(Duration.ofDays(3));
        return FunctionBeans.with(environment, clock, dynamo.client(), Sqs.embedded().client());
    }
}
