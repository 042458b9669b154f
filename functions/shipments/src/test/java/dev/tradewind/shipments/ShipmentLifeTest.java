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
import dev.tradewind.testkit.LambdaAnswer;
import dev.tradewind.testkit.LambdaCall;
import dev.tradewind.testkit.Sqs;
import dev.tradewind.testkit.Tables;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The functions as they are deployed, over real tables: an order is shipped, carriers post, the merchant sees. */
class ShipmentLifeTest {
    private static final String ORDER = "019ab000-0000-7000-8000-000000000001";

    private final Dynamo dynamo = Dynamo.embedded();
    private final Tables tables = dynamo.tables();
    private final FixedClock clock = FixedClock.at("2026-11-22T12:00:00Z");
    private final String watch = Sqs.embedded().createQueue("watch");
    private final LambdaCall http = LambdaCall.on(new ShipmentsHttp(start()));
    private final LambdaCall events = LambdaCall.on(new ShipmentsEvents(start()));
    private final LambdaCall schedule = LambdaCall.on(new ShipmentsSchedule(start()));

    @Test
    void fromTheOrderToTheDoor() {
        placed();
        LambdaAnswer registered = http.send(register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":2}],"carrier":" DHL ","tracking_number":"jd 0146 0000",
                 "promised_by":"2026-12-25T18:00:00+09:00"}""").header("idempotency-key", "k1"));
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        String id = registered.json().text("/id");
        assertThat(registered.header("location")).contains("/shipments/" + id);
        assertThat(registered.json().text("/tracking_number")).isEqualTo("JD01460000");
        assertThat(registered.json().text("/status")).isEqualTo("unknown");

        post("delivered", "2026-11-24T15:10:00+09:00", "e3");
        post("in_transit", "2026-11-22T20:00:00+01:00", "e1");
        post("delivered", "2026-11-24T15:10:00+09:00", "e3");
        post("out_for_delivery", "2026-11-24T08:00:00+09:00", "e2");

        Json shown = http.send(show(id, "ada-wares")).json();
        assertThat(shown.text("/status")).isEqualTo("delivered");
        assertThat(shown.text("/delivered_at")).isEqualTo("2026-11-24T15:10:00+09:00");
        assertThat(shown.items("/events")).extracting(event -> event.text("/status")).containsExactly("in_transit", "out_for_delivery",
                "delivered");
        assertThat(told()).containsExactlyInAnyOrder("ShipmentRegistered", "ShipmentMoved", "ShipmentDelivered");
        Json summary = summary(id);
        assertThat(summary.text("/status")).isEqualTo("delivered");
        assertThat(summary.items("/events")).extracting(event -> event.text("/status")).containsExactly("in_transit", "out_for_delivery",
                "delivered");
        assertThat(summary.at("/lines").toString()).isEqualTo("[{\"id\":\"li_MUG\",\"quantity\":2}]");
    }

    @Test
    void theSameRequestAgainRegistersNothing() {
        placed();
        HttpEvent request = register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":3}],"carrier":"dhl","tracking_number":"JD1"}""".replace("JD1", "JD11"))
                .header("idempotency-key", "k2");
        LambdaAnswer first = http.send(request);
        LambdaAnswer again = http.send(request);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("idempotent-replayed")).contains("true");
        LambdaAnswer more = http.send(register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD12"}"""));
        assertThat(more.status()).isEqualTo(409);
        assertThat(more.json().text("/code")).isEqualTo("nothing_left_to_ship");
        assertThat(more.json().text("/content")).contains("li_MUG=0").doesNotContain("li_BOWL");
    }

    @Test
    void whatWasPostedBeforeItWasRegisteredIsNotLost() {
        placed();
        post("in_transit", "2026-11-22T20:00:00+01:00", "e1");
        Json shipment = http.send(register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000"}""")).json();
        relayed("ShipmentRegistered", shipment.text("/id"));
        assertThat(http.send(show(shipment.text("/id"), "ada-wares")).json().text("/status")).isEqualTo("in_transit");
    }

    @Test
    void severalParcelsArriveWhenTheLastDoes() {
        placed();
        String id = http.send(register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"parcels":[{"carrier":"dhl","tracking_number":"JD01460000"},
                 {"carrier":"dhl","tracking_number":"JD01460002"}]}""")).json().text("/id");
        post("delivered", "2026-11-24T15:10:00+09:00", "e3");
        assertThat(http.send(show(id, "ada-wares")).json().text("/status")).isEqualTo("unknown");
        assertThat(told()).doesNotContain("ShipmentDelivered");
        post("JD01460002", "delivered", "2026-11-25T15:10:00+09:00", "e4");
        Json shown = http.send(show(id, "ada-wares")).json();
        assertThat(shown.text("/delivered_at")).isEqualTo("2026-11-25T15:10:00+09:00");
        assertThat(shown.items("/parcels")).extracting(parcel -> parcel.text("/delivered_at")).containsExactly("2026-11-24T15:10:00+09:00",
                "2026-11-25T15:10:00+09:00");
        assertThat(told()).contains("ShipmentDelivered");
    }

    @Test
    void whatNoCarrierHasIsTakenBackAndShippedAnew() {
        placed();
        String body = """
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":3}],"carrier":"dhl","tracking_number":"JD01460000"}""";
        String id = http.send(register(body)).json().text("/id");
        assertThat(http.send(register(body)).status()).isEqualTo(409);
        assertThat(http.send(cancel(id, "bob-crafts")).status()).isEqualTo(404);
        assertThat(http.send(cancel(id, "ada-wares")).json().text("/status")).isEqualTo("cancelled");
        assertThat(http.send(cancel(id, "ada-wares")).status()).as("said twice").isEqualTo(200);
        String anew = http.send(register(body.replace("JD01460000", "JD01460001"))).json().text("/id");
        post("JD01460001", "in_transit", "2026-11-24T15:10:00+09:00", "e1");
        LambdaAnswer tooLate = http.send(cancel(anew, "ada-wares"));
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.json().text("/code")).isEqualTo("under_way");
        assertThat(told()).contains("ShipmentCancelled");
    }

    @Test
    void theClockFindsWhatIsLate() {
        placed();
        String id = http.send(register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000",
                 "promised_by":"2026-12-05T18:00:00+09:00"}""")).json().text("/id");
        look();
        assertThat(http.send(show(id, "ada-wares")).json().has("/concerns")).isFalse();
        clock.advance(Duration.ofDays(40));
        look();
        Json shown = http.send(show(id, "ada-wares")).json();
        assertThat(shown.at("/concerns").toString()).isEqualTo("[\"late\",\"silent\",\"presumed_lost\"]");
        assertThat(dynamo.items(tables.outbox())).filteredOn(item -> item.get("type").s().equals("ShipmentOverdue")).hasSize(3);
        look();
        assertThat(dynamo.items(tables.outbox())).as("each is told once").filteredOn(item -> item.get("type").s().equals("ShipmentOverdue"))
                .hasSize(3);
    }

    @Test
    void theColdChainIsJudgedByReadingsFromSensorsAndCarriers() {
        placed();
        String id = http.send(register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000",
                 "cold_chain":{"min_celsius":2,"max_celsius":8.5,"tolerance":"PT30M"}}""")).json().text("/id");
        String batch = """
                {"readings":[{"device":"probe-1","at":"2026-12-02T10:00:00+09:00","celsius":5.25,"node":"Narita"},
                 {"device":"probe-1","at":"2026-12-02T10:20:00+09:00","celsius":11,"latitude":35.776,"longitude":140.392}]}""";
        clock.advance(Duration.ofDays(4));
        Json kept = http.send(readings(id, "ada-wares", batch)).json();
        assertThat(kept.text("/cold_chain/verdict")).isEqualTo("kept");
        assertThat(kept.number("/added")).isEqualTo(2);
        assertThat(kept.at("/last_position/latitude").toString()).isEqualTo("35.776");
        assertThat(http.send(readings(id, "ada-wares", batch)).json().number("/added")).as("told again").isZero();
        message("carriers", carried("""
                {"id":"e1","status":"in_transit","occurred_at":"2026-12-02T11:00:00+09:00","celsius":12.5,"place":{"city":"Leipzig"}}"""));
        assertThat(http.send(readings(id, "ada-wares")).json().text("/cold_chain/verdict")).isEqualTo("kept");
        assertThat(told()).doesNotContain("ColdChainJudged");
        message("carriers", carried("""
                {"id":"e2","status":"in_transit","occurred_at":"2026-12-02T11:40:00+09:00","celsius":13}"""));
        Json broken = http.send(readings(id, "ada-wares")).json();
        assertThat(broken.text("/cold_chain/verdict")).isEqualTo("broken");
        assertThat(broken.items("/cold_chain/excursions")).extracting(one -> one.text("/duration")).containsExactly("PT0S", "PT40M");
        assertThat(broken.text("/cold_chain/excursions/1/node")).isEqualTo("Leipzig");
        assertThat(broken.items("/readings")).hasSize(4);
        assertThat(told()).contains("ColdChainJudged");
        post("delivered", "2026-12-02T11:30:00+09:00", "e3");
        relayed("ShipmentDelivered", id);
        assertThat(http.send(readings(id, "ada-wares")).json().text("/cold_chain/verdict")).as("it was handed over before")
                .isEqualTo("kept");
    }

    @Test
    void everyFaultOfABatchIsNamedAndAnothersShipmentTakesNone() {
        placed();
        String id = http.send(register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000"}""")).json()
                .text("/id");
        LambdaAnswer answer = http.send(readings(id, "ada-wares",
                """
                        {"readings":[{"at":"soon","celsius":-300},{"device":"d","at":"2031-01-01T00:00:00Z","latitude":91},{"device":"d","at":"2026-11-30T00:00:00Z"}]}"""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().items("/errors")).extracting(error -> error.text("/pointer")).contains("/readings/0/device",
                "/readings/0/at", "/readings/0/celsius", "/readings/1/at", "/readings/1/latitude", "/readings/1/longitude",
                "/readings/2/celsius");
        assertThat(http.send(readings(id, "bob-crafts", "{\"readings\":[]}")).status()).isEqualTo(404);
        assertThat(http.send(readings(id, "bob-crafts")).status()).isEqualTo(404);
    }

    @Test
    void aClaimGoesFromItsGroundsToItsMoney() {
        placed();
        String id = http.send(register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000",
                 "promised_by":"2026-12-02T18:00:00+09:00"}""")).json().text("/id");
        String late = """
                {"kind":"late","amount":{"amount":1250,"currency":"EUR"},"description":"Two days late"}""";
        assertThat(http.send(claim(id, "", late)).json().text("/code")).isEqualTo("no_grounds");
        post("delivered", "2026-12-04T15:10:00+09:00", "e3");
        LambdaAnswer filed = http.send(claim(id, "", late).header("idempotency-key", "c1"));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        assertThat(filed.json().texts("/facts")).containsExactly("Promised by 2026-12-02T18:00:00+09:00.",
                "Delivered at 2026-12-04T15:10:00+09:00.");
        assertThat(http.send(claim(id, "", late).header("idempotency-key", "c1")).body()).isEqualTo(filed.body());
        assertThat(http.send(claim(id, "", late)).json().text("/code")).isEqualTo("claim_exists");

        String no = "{\"decision\":\"rejected\",\"reference\":\"C-17\"}";
        assertThat(http.send(claim(id, "/late/answer", no)).json().text("/status")).isEqualTo("rejected");
        String photo = "{\"evidence\":[{\"url\":\"https://files.example/1.jpg\",\"sha256\":\"%s\"}]}".formatted("ab".repeat(32));
        assertThat(http.send(claim(id, "/late/evidence", photo)).json().text("/status")).as("shown more").isEqualTo("open");
        assertThat(
                http.send(claim(id, "/late/answer", "{\"decision\":\"partly_accepted\",\"amount\":{\"amount\":900,\"currency\":\"EUR\"}}"))
                        .json().text("/status"))
                .isEqualTo("partly_accepted");
        String paid = "{\"outcome\":\"paid\",\"amount\":{\"amount\":900,\"currency\":\"EUR\"}}";
        assertThat(http.send(claim(id, "/late/close", paid)).json().text("/status")).isEqualTo("paid");
        assertThat(http.send(claim(id, "/late/close", paid)).status()).as("said twice").isEqualTo(200);
        assertThat(http.send(claim(id, "/late/answer", no)).json().text("/code")).isEqualTo("claim_closed");
        assertThat(http.send(claim(id, "/lost/answer", no)).status()).isEqualTo(404);
        assertThat(http.send(Events.http("GET /shipments/{id}/claims").path("id", id).claim("merchant_id", "ada-wares").claim("sub", "ada")
                .scopes("merchant")).json().items("/claims")).hasSize(1);
        assertThat(dynamo.items(tables.outbox())).filteredOn(item -> item.get("type").s().equals("ClaimMoved")).hasSize(5);
    }

    @Test
    void everyFaultOfAClaimIsNamed() {
        placed();
        String id = http.send(register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000"}""")).json()
                .text("/id");
        LambdaAnswer answer = http.send(claim(id, "", """
                {"kind":"sad","amount":{"amount":0,"currency":"DEM"},"evidence":[{"url":"http://x","sha256":"AB"}]}"""));
        assertThat(answer.json().items("/errors")).extracting(error -> error.text("/pointer")).containsExactlyInAnyOrder("/kind",
                "/description", "/amount/amount", "/amount/currency", "/evidence/0/url", "/evidence/0/sha256");
        LambdaAnswer close = http.send(claim(id, "/late/close", "{\"outcome\":\"paid\"}"));
        assertThat(close.json().items("/errors")).extracting(error -> error.text("/pointer")).containsExactly("/amount");
    }

    private static HttpEvent claim(String id, String step, String body) {
        String kind = step.isEmpty() ? "" : step.split("/")[1];
        return Events.http("POST /shipments/{id}/claims" + step.replace("/" + kind, kind.isEmpty() ? "" : "/{kind}")).path("id", id)
                .path("kind", kind).claim("merchant_id", "ada-wares").claim("sub", "ada").scopes("merchant").body(body);
    }

    private static HttpEvent readings(String id, String merchant, String body) {
        return Events.http("POST /shipments/{id}/readings").path("id", id).claim("merchant_id", merchant).claim("sub", merchant)
                .scopes("merchant").body(body);
    }

    private static HttpEvent readings(String id, String merchant) {
        return Events.http("GET /shipments/{id}/readings").path("id", id).claim("merchant_id", merchant).claim("sub", merchant)
                .scopes("merchant");
    }

    private void look() {
        schedule.send(Events.scheduleInput("{\"work\":\"due-shipments\"}"));
        Sqs.embedded().receiveAll(watch).forEach(message -> message("watch", message.body()));
    }

    private static HttpEvent cancel(String id, String merchant) {
        return Events.http("POST /shipments/{id}/cancel").path("id", id).claim("merchant_id", merchant).claim("sub", merchant)
                .scopes("merchant");
    }

    @Test
    void anothersShipmentDoesNotExist() {
        placed();
        String id = http.send(register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000"}""")).json()
                .text("/id");
        LambdaAnswer others = http.send(show(id, "bob-crafts"));
        LambdaAnswer nobodys = http.send(show("019ab000-0000-7000-8000-00000000ffff", "bob-crafts"));
        assertThat(others.status()).isEqualTo(404);
        assertThat(others.json().text("/content")).isEqualTo(nobodys.json().text("/content"));
        LambdaAnswer notMine = http.send(Events.http("POST /shipments").claim("merchant_id", "mallory").scopes("merchant").body("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD99"}""".formatted(ORDER)));
        assertThat(notMine.status()).as("an order in which nothing is theirs").isEqualTo(404);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        LambdaAnswer answer = http.send(register(
                """
                        {"order_id":"%s?","lines":[{"id":"li_MUG","quantity":0},{"id":"li_MUG","quantity":1}],"carrier":"!","tracking_number":"","promised_by":"soon"}"""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().items("/errors")).extracting(error -> error.text("/pointer")).contains("/order_id", "/lines/0/quantity",
                "/carrier", "/tracking_number", "/promised_by");
    }

    private HttpEvent register(String body) {
        return Events.http("POST /shipments").claim("merchant_id", "ada-wares").claim("sub", "ada").scopes("merchant")
                .body(body.formatted(ORDER));
    }

    private static HttpEvent show(String id, String merchant) {
        return Events.http("GET /shipments/{id}").path("id", id).claim("merchant_id", merchant).claim("sub", merchant).scopes("merchant");
    }

    private void placed() {
        message("parcels", event("OrderPlaced", ORDER, """
                {"order_id":"%s","lines":[{"id":"li_MUG","sku":"MUG","merchant_id":"ada-wares","quantity":3},
                 {"id":"li_BOWL","sku":"BOWL","merchant_id":"bob-crafts","quantity":1}]}""".formatted(ORDER)));
    }

    private void relayed(String type, String subject) {
        message("parcels", event(type, subject, "{}"));
    }

    private void post(String status, String at, String event) {
        post("JD01460000", status, at, event);
    }

    private void post(String number, String status, String at, String event) {
        message("carriers", carried(number, """
                {"id":"%s","status":"%s","occurred_at":"%s"}""".formatted(event, status, at)));
    }

    private String carried(String event) {
        return carried("JD01460000", event);
    }

    private String carried(String number, String event) {
        String body = """
                {"type":"shipment.tracked","timestamp":"2026-11-24T00:00:00Z","data":{"carrier":"dhl","tracking_number":"%s",
                 "events":[%s]}}""".formatted(number, event);
        return Json.of(Map.of("source", "standard", "received_at", clock.instant().toString(), "body",
                Base64.getEncoder().encodeToString(Deflated.deflate(body.getBytes(UTF_8))))).toString();
    }

    private void message(String queue, String body) {
        assertThat(events.send(Events.sqs("tradewind-test-" + queue).message(body)).batchItemFailures()).isEmpty();
    }

    private static String event(String type, String subject, String payload) {
        return Json.of(Map.of("id", "019ab000-0000-7000-8000-0000000000e1", "type", type, "version", 1, "occurred_at",
                "2026-11-22T11:00:00Z", "subject", subject, "correlation_id", "c", "payload", payload)).toString();
    }

    private Json summary(String id) {
        return dynamo.items(tables.commerce()).stream().filter(item -> item.get("pk").s().equals("ORDER#" + ORDER))
                .filter(item -> item.get("sk").s().equals("SHIPMENT#" + id))
                .map(item -> Json.parse(Deflated.inflate(item.get("body").b().asByteArray()))).findFirst().orElseThrow();
    }

    private List<String> told() {
        return dynamo.items(tables.outbox()).stream().map(item -> item.get("type").s()).distinct().toList();
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
