package dev.tradewind.shipments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.port.HoldsInMemory;
import dev.tradewind.shipments.port.ShipmentsInMemory;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.HttpEvent;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
import dev.tradewind.testkit.LambdaCall;
import dev.tradewind.testkit.Tables;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a carrier's post to the merchant's count, over the functions as they are deployed. */
class CustomsHoldsTest {
    private static final String ORDER = "019ab000-0000-7000-8000-000000000001";

    private final Dynamo dynamo = Dynamo.embedded();
    private final Tables tables = dynamo.tables();
    private final FixedClock clock = FixedClock.at("2026-11-22T12:00:00Z");
    private final LambdaCall http = LambdaCall.on(new ShipmentsHttp(start()));
    private final LambdaCall events = LambdaCall.on(new ShipmentsEvents(start()));

    @Test
    void whatCustomsSaidIsCountedByReasonLaneAndChapter() {
        placed();
        String declared = registered("JD01", customs());
        String bare = registered("JD02", "\"ships_to\":\"KR\"");
        clock.advance(Duration.ofDays(3));
        post("JD01", "exception", "customs_held", "2026-11-22T20:00:00+01:00", "e1");
        post("JD01", "exception", "customs_information_needed", "2026-11-23T08:00:00+01:00", "e2");
        post("JD01", "in_transit", "customs_released", "2026-11-24T08:00:00+01:00", "e3");
        post("JD02", "exception", "customs_held", "2026-11-23T09:00:00+09:00", "e4");
        post("JD02", "delivered", "", "2026-11-25T09:00:00+09:00", "e5");
        told();
        told();

        Json all = holds("from", "2026-11-01", "to", "2026-11-30").json();
        assertThat(all.number("/total")).isEqualTo(4);
        assertThat(groups(all, "/by_reason")).containsExactly("customs_held 2 of 2", "customs_information_needed 1 of 1",
                "customs_released 1 of 1");
        assertThat(groups(all, "/by_lane")).containsExactly("?>KR 1 of 1", "DE>NO 3 of 1");
        assertThat(groups(all, "/by_hs_chapter")).containsExactly("61 3 of 1", "69 3 of 1");
        assertThat(all.number("/by_lane/1/reasons/customs_released")).isEqualTo(1);
        Json day = holds("from", "2026-11-24", "to", "2026-11-24").json();
        assertThat(groups(day, "/by_reason")).containsExactly("customs_released 1 of 1");
        assertThat(List.of(declared, bare)).doesNotHaveDuplicates();
    }

    /** Carriers number the events of each parcel anew. */
    @Test
    void ofTwoParcelsOfAShipmentEachWordCounts() {
        placed();
        send("\"parcels\":[{\"carrier\":\"dhl\",\"tracking_number\":\"JD01\"},{\"carrier\":\"dhl\",\"tracking_number\":\"JD02\"}]");
        clock.advance(Duration.ofDays(3));
        post("JD01", "exception", "customs_held", "2026-11-22T20:00:00+01:00", "1");
        post("JD02", "exception", "customs_held", "2026-11-22T20:00:00+01:00", "1");
        told();
        assertThat(groups(holds("from", "2026-11-01", "to", "2026-11-30").json(), "/by_reason")).containsExactly("customs_held 2 of 1");
    }

    @Test
    void ofOneParcelOfTwoShipmentsAWordCountsOnce() {
        placed();
        registered("JD01", customs());
        registered("JD01", "\"ships_to\":\"KR\"");
        clock.advance(Duration.ofDays(3));
        post("JD01", "exception", "customs_held", "2026-11-22T20:00:00+01:00", "1");
        told();
        Json all = holds("from", "2026-11-01", "to", "2026-11-30").json();
        assertThat(all.number("/total")).isEqualTo(1);
        assertThat(all.number("/by_reason/0/reasons/customs_held")).isEqualTo(1);
        assertThat(groups(all, "/by_reason")).containsExactly("customs_held 1 of 2");
        assertThat(groups(all, "/by_lane")).containsExactly("?>KR 1 of 1", "DE>NO 1 of 1");
    }

    @Test
    void withoutDaysItIsTheLastThirtyAndOthersHoldsAreNotSeen() {
        placed();
        registered("JD01", customs());
        post("JD01", "exception", "customs_held", "2026-11-15T20:00:00Z", "e1");
        told();
        assertThat(holds().json().number("/total")).isEqualTo(1);
        assertThat(holds().json().text("/from")).isEqualTo("2026-10-23");
        LambdaAnswer others = http.send(Events.http("GET /customs/holds").claim("merchant_id", "bob-crafts").scopes("merchant"));
        assertThat(others.json().number("/total")).isZero();
        clock.advance(Duration.ofDays(60));
        assertThat(holds().json().number("/total")).isZero();
        assertThat(holds().body()).contains("\"by_reason\":[]", "\"by_lane\":[]", "\"by_hs_chapter\":[]");
        assertThat(http.send(Events.http("GET /customs/holds").claim("sub", "b").scopes("buyer")).status()).isEqualTo(403);
    }

    @Test
    void daysThatAreNoneAreNamed() {
        LambdaAnswer both = holds("from", "yesterday", "to", "2026-13-01");
        assertThat(both.status()).isEqualTo(400);
        assertThat(both.json().items("/errors")).hasSize(2);
        assertThat(holds("from", "2026-11-23", "to", "2026-11-22").json().text("/code")).isEqualTo("invalid_range");
        assertThat(holds("from", "2024-11-22", "to", "2026-11-22").json().text("/code")).isEqualTo("invalid_range");
        assertThat(holds("from", "+999999999-01-01").json().text("/code")).isEqualTo("invalid_date");
    }

    /** The handler parks its message then. */
    @Test
    void aMoveOfNoShipmentIsNoMove() {
        RecordHolds recordHolds = new RecordHolds(new ShipmentsInMemory(), new HoldsInMemory());
        assertThat(recordHolds.handle(new ShipmentId("019ab000-0000-7000-8000-00000000ffff"))).isFalse();
    }

    private static List<String> groups(Json view, String pointer) {
        return view.items(pointer).stream()
                .map(group -> group.text("/name") + " " + group.number("/count") + " of " + group.number("/shipments"))
                .toList();
    }

    private LambdaAnswer holds(String... query) {
        HttpEvent request = Events.http("GET /customs/holds").claim("merchant_id", "ada-wares").claim("sub", "ada").scopes("merchant");
        for (int i = 0; i < query.length; i += 2) {
            request = request.query(query[i], query[i + 1]);
        }
        return http.send(request);
    }

    private String registered(String number, String more) {
        return send("\"carrier\":\"dhl\",\"tracking_number\":\"%s\",%s".formatted(number, more));
    }

    private String send(String more) {
        LambdaAnswer answer = http.send(Events.http("POST /shipments").claim("merchant_id", "ada-wares").claim("sub", "ada")
                .scopes("merchant")
                .body("""
                        {"order_id":"%s","lines":[{"id":"li_MUG","quantity":2}],%s}""".formatted(ORDER, more)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().text("/id");
    }

    private static String customs() {
        String party = "{\"name\":\"Ada\",\"street_address\":\"1\",\"address_locality\":\"H\",\"address_country\":\"%s\"}";
        String item = "{\"line_id\":\"li_MUG\",\"description\":\"%s\",\"hs_code\":\"%s\",\"origin_country\":\"DE\",\"quantity\":1,"
                + "\"unit_value\":1250,\"net_weight_grams\":300}";
        return "\"customs\":{\"incoterm\":\"DAP\",\"nature\":\"sale\",\"currency\":\"EUR\",\"gross_weight_grams\":900,\"sender\":"
                + party.formatted("DE") + ",\"consignee\":" + party.formatted("NO") + ",\"items\":["
                + item.formatted("stoneware mug with handle", "691200") + "," + item.formatted("knitted cotton cosy", "611790") + "]}";
    }

    private void placed() {
        message("parcels", Json.of(Map.of("id", "019ab000-0000-7000-8000-0000000000e1", "type", "OrderPlaced", "version", 1, "occurred_at",
                "2026-11-22T11:00:00Z", "subject", ORDER, "correlation_id", "c", "payload", """
                        {"order_id":"%s","lines":[{"id":"li_MUG","sku":"MUG","merchant_id":"ada-wares","quantity":9}]}"""
                        .formatted(ORDER)))
                .toString());
    }

    /** What the relay would send: every move, more than once. */
    private void told() {
        dynamo.items(tables.outbox()).stream().filter(item -> item.get("type").s().equals("ShipmentMoved"))
                .forEach(item -> message("parcels", event("ShipmentMoved", item.get("subject").s())));
    }

    private static String event(String type, String subject) {
        return Json.of(Map.of("id", "019ab000-0000-7000-8000-0000000000e2", "type", type, "version", 1, "occurred_at",
                "2026-11-22T11:00:00Z", "subject", subject, "correlation_id", "c", "payload", "{}")).toString();
    }

    private void post(String number, String status, String detail, String at, String event) {
        String body = """
                {"type":"shipment.tracked","timestamp":"2026-11-24T00:00:00Z","data":{"carrier":"dhl","tracking_number":"%s",
                 "events":[{"id":"%s","status":"%s","detail":"%s","occurred_at":"%s"}]}}""".formatted(number, event, status, detail, at);
        message("carriers", Json.of(Map.of("source", "standard", "received_at", clock.instant().toString(), "body",
                Base64.getEncoder().encodeToString(Deflated.deflate(body.getBytes(UTF_8))))).toString());
    }

    private void message(String queue, String body) {
        assertThat(events.send(Events.sqs("tradewind-test-" + queue).message(body)).batchItemFailures()).isEmpty();
    }

    private FunctionBeans.Start start() {
        Map<String, String> environment = new HashMap<>(tables.environment());
        environment.putAll(Map.of("PARKED_QUEUE", "https://sqs.example/parked", "TOKEN_ISSUER", "https://issuer.example", "TOKEN_AUDIENCE",
                "tradewind", "TOKEN_KEYS_URL", "https://issuer.example/keys", "LANES", "*-*=P5D/P21D/P10D"));
        System.setProperty("aws.region", "us-east-1");
        return FunctionBeans.with(environment, clock, dynamo.client());
    }
}
