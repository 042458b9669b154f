package dev.tradewind.shipments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.outbox.Outbox;
import dev.tradewind.shipments.webhooks.Ingress;
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
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What it costs to ship two lines in one parcel across a border, and to follow it through six posts of its carrier. */
class ShipmentsCostTest {
    private static final String ORDER = "019ab000-0000-7000-8000-000000000001";
    private static final List<String> LIFE = List.of("pre_transit 2026-11-22T18:00:00+01:00 Hamburg",
            "in_transit 2026-11-23T20:00:00+01:00 Hamburg", "in_transit 2026-11-24T04:00:00+01:00 Leipzig",
            "in_transit 2026-11-25T07:00:00+01:00 Oslo", "out_for_delivery 2026-11-26T08:00:00+01:00 Trondheim",
            "delivered 2026-11-26T11:10:00+01:00 Trondheim");
    private static final String REGISTERED = """
            {"order_id":"%s","lines":[{"id":"li_MUG","quantity":2},{"id":"li_BOWL","quantity":1}],"carrier":"dhl",
             "tracking_number":"JD01460000","promised_by":"2026-12-01T18:00:00+01:00","ships_from":"DE","ships_to":"NO",
             "customs":{"incoterm":"dap","nature":"sale","currency":"EUR",
             "sender":{"type":"business","name":"Ada Wares GmbH","street_address":"1 Hafenstrasse","address_locality":"Hamburg",
              "postal_code":"20457","address_country":"DE","tax_ids":{"eori":"DE1234567","vat":"VOEC2000123"}},
             "consignee":{"name":"Grace Hopper","street_address":"7 Fjordgata","address_locality":"Trondheim","postal_code":"7010",
              "address_country":"NO","phone":"+47 555 01234","email":"grace@example.com"},
             "items":[{"line_id":"li_MUG","description":"stoneware coffee mugs with handle","hs_code":"6912.00","origin_country":"DE",
              "quantity":2,"unit_value":1250,"net_weight_grams":700},{"line_id":"li_BOWL","description":"stoneware soup bowl, glazed",
              "hs_code":"6912.00","origin_country":"DE","quantity":1,"unit_value":1900,"net_weight_grams":500}],
             "gross_weight_grams":1500,"freight":900,"insurance":50}}""".formatted(ORDER);

    private final CostMeter meter = new CostMeter();
    private final Dynamo dynamo = Dynamo.embedded();
    private final Tables tables = dynamo.tables();
    private final FixedClock clock = FixedClock.at("2026-11-22T12:00:00Z");
    private final LambdaCall http = LambdaCall.on(new ShipmentsHttp(start()));
    private final LambdaCall events = LambdaCall.on(new ShipmentsEvents(start()));
    private final Set<String> told = new HashSet<>();

    @Test
    void fromTheOrderToTheDoor() {
        meter.reset();
        message("parcels", Json.of(Map.of("id", "019ab000-0000-7000-8000-0000000000e1", "type", "OrderPlaced", "version", 1, "occurred_at",
                "2026-11-22T11:00:00Z", "subject", ORDER, "correlation_id", "c", "payload", """
                        {"order_id":"%s","lines":[{"id":"li_MUG","sku":"MUG","merchant_id":"ada-wares","quantity":2},
                         {"id":"li_BOWL","sku":"BOWL","merchant_id":"ada-wares","quantity":1}]}""".formatted(ORDER))).toString());
        meter.ends("order opened for shipping");
        LambdaAnswer answer = meter.request(() -> http.send(Events.http("POST /shipments").claim("merchant_id", "ada-wares")
                .claim("sub", "ada").scopes("merchant").header("idempotency-key", "k1").body(REGISTERED)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        meter.ends("shipment, registered with customs data");
        assertThat(relayed()).containsExactly("ShipmentRegistered");
        for (int post = 0; post < LIFE.size(); post++) {
            clock.advance(Duration.ofHours(19));
            message("carriers", carried(post));
            meter.ends("carrier's post " + (post + 1) + " of 6: " + LIFE.get(post).split(" ")[0].replace('_', ' '));
            assertThat(relayed()).as(LIFE.get(post)).containsExactlyInAnyOrderElementsOf(switch (post) {
                case 2, 3 -> List.of();
                case 5 -> List.of("ShipmentMoved", "ShipmentDelivered");
                default -> List.of("ShipmentMoved");
            });
        }
        message("carriers", carried(5));
        meter.ends("carrier's post, one that came before");
        assertThat(relayed()).isEmpty();
        meter.agreesWithTheLedger();
    }

    @Test
    void aCarrierPosts() {
        Ingress ingress = new Ingress(clock, Sqs.embedded().client(meter.ofQueues()), Sqs.embedded().createQueue("carriers"));
        assertThat(ingress.answer("standard", body(2)).status()).isEqualTo(200);
        meter.reset();
        assertThat(meter.request(() -> ingress.answer("standard", body(2))).status()).isEqualTo(200);
        meter.ends("carrier webhook taken in");
        meter.agreesWithTheLedger();
    }

    @Test
    void nothingIsDue() {
        LambdaCall schedule = LambdaCall.on(new ShipmentsSchedule(start()));
        meter.reset();
        meter.event(schedule, Events.scheduleInput("{\"work\":\"due-shipments\"}"));
        meter.ends("run of due-shipments, nothing due");
        meter.agreesWithTheLedger();
    }

    /** Sends to the queue {@code parcels} what was told since the last time. */
    private List<String> relayed() {
        List<Map<String, AttributeValue>> news = dynamo.items(tables.outbox()).stream().filter(item -> told.add(item.get("sk").s()))
                .toList();
        news.forEach(event -> {
            String type = event.get("type").s();
            message("parcels", Json.of(Map.of("id", event.get("sk").s(), "type", type, "version", 1, "occurred_at",
                    event.get("occurred_at").s(), "subject", event.get("subject").s(), "correlation_id", event.get("correlation_id").s(),
                    "payload", Outbox.payload(event))).toString());
            if (told.add(type)) {
                meter.ends("parcels: " + type);
            }
            meter.reset();
        });
        return news.stream().map(event -> event.get("type").s()).toList();
    }

    private String carried(int post) {
        return Json.of(Map.of("source", "standard", "received_at", clock.instant().toString(), "body",
                Base64.getEncoder().encodeToString(Deflated.deflate(body(post))))).toString();
    }

    /** Carriers post what is new with all that was before. */
    private static byte[] body(int post) {
        StringBuilder events = new StringBuilder();
        for (int i = 0; i <= post; i++) {
            String[] told = LIFE.get(i).split(" ");
            events.append(i == 0 ? "" : ",").append("""
                    {"id":"evt-%d","status":"%s","occurred_at":"%s","place":{"city":"%s"}}""".formatted(i, told[0], told[1], told[2]));
        }
        return """
                {"type":"shipment.tracked","timestamp":"2026-11-24T00:00:00Z","data":{"carrier":"dhl","tracking_number":"JD01460000",
                 "events":[%s]}}""".formatted(events).getBytes(UTF_8);
    }

    private void message(String queue, String body) {
        meter.messages(events, Events.sqs("tradewind-test-" + queue).message(body));
    }

    private FunctionBeans.Start start() {
        Map<String, String> environment = new HashMap<>(tables.environment());
        environment.putAll(Map.of("PARKED_QUEUE", "https://sqs.example/parked", "TOKEN_ISSUER", "https://issuer.example", "TOKEN_AUDIENCE",
                "tradewind", "TOKEN_KEYS_URL", "https://issuer.example/keys", "LANES", "*-*=P5D/P21D/P10D", "WATCH_QUEUE",
                "https://sqs.example/watch"));
        System.setProperty("aws.region", "us-east-1");
        return FunctionBeans.with(environment, clock, dynamo.client(meter.ofDynamo()), Sqs.embedded().client(meter.ofQueues()));
    }
}
