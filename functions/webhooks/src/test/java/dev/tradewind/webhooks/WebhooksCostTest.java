package dev.tradewind.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.testkit.CostMeter;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
import dev.tradewind.testkit.LambdaCall;
import dev.tradewind.testkit.Sqs;
import dev.tradewind.testkit.Tables;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

/** What it costs that a merchant can read an event in its feed, and is told of it at an endpoint. */
class WebhooksCostTest {
    private static final String ORDER = """
            {"order_id":"019ab000-0000-7000-8000-000000000001","order_number":"YEYMC8XRBJ","total":{"amount":3500,"currency":"EUR"},"lines":[
             {"id":"li_MUG","sku":"MUG","merchant_id":"ada-wares","quantity":3,"unit_price":{"amount":1000,"currency":"EUR"},
              "total":{"amount":3000,"currency":"EUR"}},
             {"id":"li_CUP","sku":"CUP","merchant_id":"ada-wares","quantity":1,"unit_price":{"amount":500,"currency":"EUR"},
              "total":{"amount":500,"currency":"EUR"}}],"catalogue_subtotals":[{"amount":3500,"currency":"EUR"}]}""";
    private static final String MOVED = """
            {"shipment_id":"019ab000-0000-7000-8000-0000000000a1","order_id":"019ab000-0000-7000-8000-000000000001",
             "merchant_id":"ada-wares","carrier":"dhl","tracking_number":"JD01","lines":[{"id":"li_MUG","quantity":3},{"id":"li_CUP","quantity":1}],
             "status":"in_transit","happened_at":"2026-11-22T12:00:00+01:00"}""";

    private final CostMeter meter = new CostMeter();
    private final Dynamo dynamo = Dynamo.embedded();
    private final Tables tables = dynamo.tables();
    private final FixedClock clock = FixedClock.at("2026-11-22T12:00:00Z");
    private final String turns = Sqs.embedded().createQueue("deliveries");
    private final LoopbackReceiver receiver = new LoopbackReceiver();
    private final LambdaCall events = LambdaCall.on(new WebhooksEvents(start()));
    private final LambdaCall deliveries = LambdaCall.on(new WebhooksDeliveries(start())).remaining(Duration.ofSeconds(60));
    private int received;

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void anOrderAndAShipmentAreTold() {
        told("1", "ShipmentRegistered", MOVED);
        told("2", "OrderPlaced", ORDER);
        meter.reset();
        told("3", "ShipmentMoved", MOVED);
        meter.ends("event into a merchant's feed: shipment");
        told("4", "OrderPlaced", ORDER);
        meter.ends("event into a merchant's feed: order");
        registered();
        told("5", "ShipmentMoved", MOVED);
        meter.ends("event into a merchant's feed, an endpoint listens: shipment");
        delivered();
        meter.ends("webhook delivered: shipment");
        told("6", "OrderPlaced", ORDER);
        meter.ends("event into a merchant's feed, an endpoint listens: order");
        delivered();
        meter.ends("webhook delivered: order");
        meter.agreesWithTheLedger();
    }

    /** Who has much to tell pays for the turn once. */
    @Test
    void tenAreToldInOneTurn() {
        registered();
        for (int i = 0; i < 10; i++) {
            told("1" + i, "ShipmentMoved", MOVED);
        }
        meter.reset();
        delivered();
        assertThat(receiver.received()).hasSize(10);
        meter.ends("webhook delivered: ten of a shipment in one turn");
        meter.agreesWithTheLedger();
    }

    @Test
    void nothingIsDue() {
        LambdaCall schedule = LambdaCall.on(new WebhooksSchedule(start()));
        meter.reset();
        meter.event(schedule, Events.scheduleInput("{\"work\":\"due-turns\"}"));
        meter.ends("run of due-turns, nothing due");
        meter.agreesWithTheLedger();
    }

    private void told(String id, String type, String payload) {
        meter.messages(events, Events.sqs("tradewind-test-webhooks").message(Json.of(Map.of("id",
                "019ab000-0000-7000-8000-0000000000" + (id.length() == 1 ? "0" + id : id), "type", type, "version", 1, "occurred_at",
                clock.instant().toString(), "subject", "subject", "correlation_id", "c", "payload", payload)).toString()));
    }

    /** Takes the turns that wait in the queue, by the same messages. */
    private void delivered() {
        for (Message turn : Sqs.embedded().receiveAll(turns)) {
            meter.messages(deliveries, Events.sqs("tradewind-test-deliveries").message(turn.body()));
        }
        receiver.received().subList(received, receiver.received().size()).forEach(one -> meter.left(one.body().length));
        assertThat(receiver.received().size()).isGreaterThan(received);
        received = receiver.received().size();
    }

    private void registered() {
        LambdaAnswer answer = LambdaCall.on(new WebhooksHttp(start())).send(WebhookWorld.by("ada-wares", "POST /webhook-endpoints")
                .body(Json.of(Map.of("url", receiver.url("/hooks"))).toString()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        meter.reset();
    }

    private FunctionBeans.Start start() {
        Map<String, String> environment = new HashMap<>(tables.environment());
        environment.putAll(Map.of("PARKED_QUEUE", "https://sqs.example/parked", "TOKEN_ISSUER", "https://issuer.example", "TOKEN_AUDIENCE",
                "tradewind", "TOKEN_KEYS_URL", "https://issuer.example/keys", "DELIVERIES_QUEUE", turns, "CURSOR_SECRET", "cursors",
                "PUBLIC_URL", "https://shop.example", "CLOCK", "adjustable"));
        System.setProperty("aws.region", "us-east-1");
        return FunctionBeans.with(environment, clock, dynamo.client(meter.ofDynamo()), Sqs.embedded().client(meter.ofQueues()),
                new FixedSecrets(Map.of("cursors", "of these tests")));
    }
}
