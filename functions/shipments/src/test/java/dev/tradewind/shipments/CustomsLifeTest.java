package dev.tradewind.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.shipments.customs.documents.Printed;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.HttpEvent;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
import dev.tradewind.testkit.LambdaCall;
import dev.tradewind.testkit.Tables;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Customs data over the functions as they are deployed: registered with a shipment, read as documents, seen by nobody else. */
class CustomsLifeTest {
    private static final String ORDER = "019ab000-0000-7000-8000-000000000001";
    private static final String GOOD = """
            {"incoterm":"dap","nature":"sale","currency":"EUR",
             "sender":{"type":"business","name":"Ada Wares GmbH","street_address":"1 Hafenstrasse","address_locality":"Hamburg",
              "postal_code":"20457","address_country":"DE","tax_ids":{"eori":"DE1234567","vat":"VOEC2000123"}},
             "consignee":{"name":"Grace Hopper","street_address":"7 Fjordgata","address_locality":"Trondheim","postal_code":"7010",
              "address_country":"NO","phone":"+47 555 01234","email":"grace@example.com"},
             "items":[{"line_id":"li_MUG","description":"stoneware coffee mugs with handle","hs_code":"6912.00","origin_country":"DE",
              "quantity":2,"unit_value":1250,"net_weight_grams":700}],
             "gross_weight_grams":900,"freight":900,"insurance":50}""";

    private final Dynamo dynamo = Dynamo.embedded();
    private final Tables tables = dynamo.tables();
    private final FixedClock clock = FixedClock.at("2026-11-22T12:00:00Z");
    private final LambdaCall http = LambdaCall.on(new ShipmentsHttp(start()));

    @BeforeEach
    void anOrder() {
        LambdaCall.on(new ShipmentsEvents(start())).send(Events.sqs("tradewind-test-parcels").message(Json.of(Map.of("id",
                "019ab000-0000-7000-8000-0000000000e1", "type", "OrderPlaced", "version", 1, "occurred_at", "2026-11-22T11:00:00Z",
                "subject", ORDER, "correlation_id", "c", "payload", """
                        {"order_id":"%s","lines":[{"id":"li_MUG","sku":"MUG","merchant_id":"ada-wares","quantity":9}]}""".formatted(ORDER)))
                .toString()));
    }

    @Test
    void aShipmentWithCustomsDataHasItsDocuments() {
        String id = registered(GOOD);
        assertThat(http.send(get("GET /shipments/{id}", id, "ada-wares")).json().text("/customs/decision")).isEqualTo("clear");
        Json invoice = http.send(get("GET /shipments/{id}/customs/commercial-invoice", id, "ada-wares")).json();
        assertThat(invoice.text("/document")).isEqualTo("commercial_invoice");
        assertThat(invoice.text("/date")).isEqualTo("2026-11-22");
        assertThat(invoice.number("/items/0/value")).isEqualTo(2500);
        assertThat(invoice.number("/totals/goods")).isEqualTo(2500);
        assertThat(invoice.number("/totals/total")).isEqualTo(3450);
        assertThat(invoice.text("/consignee/name")).isEqualTo("Grace Hopper");
        assertThat(invoice.text("/sender/tax_ids/eori")).isEqualTo("DE1234567");
        Json postal = http.send(get("GET /shipments/{id}/customs/cn23", id, "ada-wares")).json();
        assertThat(postal.text("/form")).isEqualTo("CN22");
        assertThat(postal.number("/totals/gross_weight_grams")).isEqualTo(900);
    }

    @Test
    void asPdfTheyComeAsBytesThatStayTheSame() {
        String id = registered(GOOD);
        HttpEvent byHeader = get("GET /shipments/{id}/customs/commercial-invoice", id, "ada-wares").header("accept", "application/pdf");
        LambdaAnswer pdf = http.send(byHeader);
        assertThat(pdf.raw().isTrue("/isBase64Encoded")).isTrue();
        assertThat(pdf.header("content-type")).contains("application/pdf");
        assertThat(Printed.of(pdf.content()).flowing()).contains("Grace Hopper", "Invoice total: 34.50 EUR");
        clock.advance(java.time.Duration.ofDays(40));
        assertThat(http.send(byHeader).content()).isEqualTo(pdf.content());
        HttpEvent refusing = get("GET /shipments/{id}/customs/cn23", id, "ada-wares").header("accept",
                "application/pdf;q=0, application/json");
        assertThat(http.send(refusing).header("content-type")).contains("application/json");
        LambdaAnswer byQuery = http.send(get("GET /shipments/{id}/customs/cn23", id, "ada-wares").query("format", "pdf"));
        assertThat(Printed.of(byQuery.content()).flowing()).contains("CUSTOMS DECLARATION CN 22");
        LambdaAnswer unknown = http.send(get("GET /shipments/{id}/customs/cn23", id, "ada-wares").query("format", "doc"));
        assertThat(unknown.status()).isEqualTo(400);
    }

    @Test
    void whoseShipmentItIsAloneSeesThem() {
        String id = registered(GOOD);
        for (String document : List.of("commercial-invoice", "cn23")) {
            String route = "GET /shipments/{id}/customs/" + document;
            assertThat(http.send(get(route, id, "bob-crafts")).status()).isEqualTo(404);
            assertThat(http.send(Events.http(route).path("id", id).claim("sub", "op").scopes("operator")).status()).isEqualTo(200);
        }
    }

    @Test
    void aShipmentWithoutCustomsDataHasNone() {
        String id = http.send(register("")).json().text("/id");
        assertThat(http.send(get("GET /shipments/{id}/customs/cn23", id, "ada-wares")).status()).isEqualTo(404);
        assertThat(http.send(get("GET /shipments/{id}", id, "ada-wares")).json().has("/customs")).isFalse();
    }

    /** Names and addresses lie in one item, to be found and erased there; events, answers to be repeated and logs have none. */
    @Test
    void whatIsPersonalLiesInOneItem() {
        registered(GOOD);
        List<String> secrets = List.of("Grace Hopper", "Fjordgata", "grace@example.com", "555 01234", "Hafenstrasse", "DE1234567");
        List<String> holding = dynamo.items(tables.commerce()).stream().filter(item -> secrets.stream().anyMatch(text(item)::contains))
                .map(item -> item.get("sk").s()).toList();
        assertThat(holding).containsExactly("CUSTOMS");
        assertThat(dynamo.items(tables.outbox())).isNotEmpty().allSatisfy(
                item -> assertThat(secrets).noneMatch(text(item)::contains));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        LambdaAnswer answer = http.send(register("""
                ,"customs":{"incoterm":"DDU","nature":"other","currency":"EURO",
                 "sender":{"type":"robot","name":" ","street_address":"1","address_locality":"H","address_country":"UK",
                  "tax_ids":{"eori":"1","vat":"!","ioss":"IM9990000001","personal_code":"?"}},
                 "consignee":{"name":"G","street_address":"1","address_locality":"T","address_country":"NO",
                  "latin":{"name":"山田","street_address":"1","address_locality":"T"}},
                 "items":[{"line_id":"li_MUG","description":"mugs","hs_code":"6912","origin_country":"XX","quantity":3,"unit_value":-1,
                   "net_weight_grams":0},
                  {"line_id":"li_BOWL","description":"bowls","hs_code":"691200","origin_country":"DE","quantity":1,"unit_value":1,
                   "net_weight_grams":500}],
                 "gross_weight_grams":400,"freight":-1,"papers":[{"kind":"No","number":""}]}"""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().items("/errors")).extracting(error -> error.text("/pointer") + " " + error.text("/code"))
                .containsExactlyInAnyOrder("/customs/incoterm invalid_incoterm", "/customs/nature explanation_missing",
                        "/customs/currency invalid_currency", "/customs/sender/type invalid_type", "/customs/sender/name invalid_length",
                        "/customs/sender/address_country invalid_country", "/customs/sender/tax_ids/eori invalid_eori",
                        "/customs/sender/tax_ids/vat invalid_vat", "/customs/sender/tax_ids/ioss invalid_ioss",
                        "/customs/sender/tax_ids/personal_code invalid_personal_code", "/customs/consignee/latin/name not_latin",
                        "/customs/items/0/hs_code invalid_hs_code", "/customs/items/0/origin_country invalid_country",
                        "/customs/items/0/unit_value out_of_range", "/customs/items/0/net_weight_grams out_of_range",
                        "/customs/items/0/quantity quantity_differs", "/customs/items/1/line_id not_shipped",
                        "/customs/gross_weight_grams less_than_net", "/customs/freight out_of_range", "/customs/papers/0/kind invalid_kind",
                        "/customs/papers/0/number invalid_length");
    }

    @Test
    void aLineThatNoItemDeclaresIsNamed() {
        LambdaAnswer answer = http.send(Events.http("POST /shipments").claim("merchant_id", "ada-wares").scopes("merchant")
                .body("""
                        {"order_id":"%s","lines":[{"id":"li_MUG","quantity":2},{"id":"li_JUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01",
                         "customs":%s}"""
                        .formatted(ORDER, GOOD)));
        assertThat(answer.json().text("/code")).isEqualTo("line_not_declared");
        assertThat(answer.json().text("/errors/0/pointer")).isEqualTo("/customs/items");
    }

    @Test
    void whatCustomsMayHoldIsRegisteredAndShown() {
        String vague = GOOD.replace("stoneware coffee mugs with handle", "gift");
        String id = registered(vague);
        Json customs = http.send(get("GET /shipments/{id}", id, "ada-wares")).json().at("/customs");
        assertThat(customs.text("/decision")).isEqualTo("mend");
        assertThat(customs.items("/findings")).extracting(finding -> finding.text("/rule") + " " + finding.text("/field"))
                .containsExactly("vague-words /items/0/description", "too-short /items/0/description");
        assertThat(customs.text("/findings/0/confidence")).isEqualTo("confirmed");
        clock.advance(java.time.Duration.ofDays(3_000));
        assertThat(http.send(get("GET /shipments/{id}", id, "ada-wares")).json().at("/customs").toString())
                .as("what was found on the day of registration").isEqualTo(customs.toString());
    }

    @Test
    void whatCustomsWouldStopIsNotRegistered() {
        LambdaAnswer answer = http.send(register(",\"customs\":" + GOOD.replace("6912.00", "3604.10")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().text("/code")).isEqualTo("customs_stop");
        assertThat(answer.json().items("/errors")).singleElement().satisfies(error -> {
            assertThat(error.text("/pointer")).isEqualTo("/customs/items/0/hs_code");
            assertThat(error.text("/code")).isEqualTo("prohibited");
        });
        assertThat(dynamo.items(tables.commerce())).noneMatch(item -> item.get("pk").s().startsWith("SHIPMENT#"));
        assertThat(dynamo.items(tables.outbox())).isEmpty();
        assertThat(registered(GOOD)).as("the key is free for the mended request").isNotBlank();
    }

    @Test
    void preflightKeepsNothing() {
        Json clear = preflight("{\"customs\":" + GOOD + "}").json();
        assertThat(clear.text("/decision")).isEqualTo("clear");
        assertThat(clear.has("/findings/0")).isFalse();
        Json korea = preflight("{\"destination_country\":\"KR\",\"customs\":" + GOOD + "}").json();
        assertThat(korea.text("/decision")).isEqualTo("mend");
        assertThat(korea.text("/findings/0/field")).isEqualTo("/consignee/tax_ids/personal_code");
        LambdaAnswer faulty = preflight("{\"destination_country\":\"Korea\"}");
        assertThat(faulty.status()).isEqualTo(400);
        assertThat(faulty.json().items("/errors")).extracting(error -> error.text("/pointer")).containsExactly("/customs",
                "/destination_country");
        assertThat(dynamo.items(tables.commerce())).noneMatch(item -> item.get("pk").s().startsWith("SHIPMENT#"));
        LambdaAnswer buyer = http.send(Events.http("POST /customs/preflight").claim("sub", "b").scopes("buyer").body("{}"));
        assertThat(buyer.status()).isEqualTo(403);
    }

    private LambdaAnswer preflight(String body) {
        return http.send(Events.http("POST /customs/preflight").claim("merchant_id", "ada-wares").claim("sub", "ada").scopes("merchant")
                .body(body));
    }

    private String registered(String customs) {
        LambdaAnswer answer = http.send(register(",\"customs\":" + customs));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().text("/id");
    }

    private static HttpEvent register(String customs) {
        return Events.http("POST /shipments").claim("merchant_id", "ada-wares").claim("sub", "ada").scopes("merchant")
                .header("idempotency-key", "k").body("""
                        {"order_id":"%s","lines":[{"id":"li_MUG","quantity":2}],"carrier":"dhl","tracking_number":"JD0146"%s}"""
                        .formatted(ORDER, customs));
    }

    private static HttpEvent get(String route, String id, String merchant) {
        return Events.http(route).path("id", id).claim("merchant_id", merchant).claim("sub", merchant).scopes("merchant");
    }

    private static String text(Map<String, AttributeValue> item) {
        StringBuilder text = new StringBuilder(item.toString());
        item.values().stream().filter(value -> value.b() != null)
                .forEach(value -> text.append(new String(Deflated.inflate(value.b().asByteArray()), StandardCharsets.UTF_8)));
        return text.toString();
    }

    private FunctionBeans.Start start() {
        Map<String, String> environment = new HashMap<>(tables.environment());
        environment.putAll(Map.of("PARKED_QUEUE", "https://sqs.example/parked", "TOKEN_ISSUER", "https://issuer.example", "TOKEN_AUDIENCE",
                "tradewind", "TOKEN_KEYS_URL", "https://issuer.example/keys", "LANES", "*-*=P5D/P21D/P10D"));
        System.setProperty("aws.region", "us-east-1");
        return FunctionBeans.with(environment, clock, dynamo.client());
    }
}
