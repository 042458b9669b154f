package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.outbox.Outbox;
import dev.tradewind.testkit.CostMeter;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.HttpEvent;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
import dev.tradewind.testkit.LambdaCall;
import dev.tradewind.testkit.Sqs;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Owner;
import dev.tradewind.webhookdelivery.port.Endpoints;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;

/**
 * What checkout's operations cost, with the bodies of real requests: a session in another currency than the catalogue's, with an address,
 * two shipping options and an idempotency key. Rates are warm. The sandbox's own record of a charge, one write unit, is among the figures.
 */
class CheckoutCostTest {
    private static final String PROFILE = "https://agent.example/profile.json";
    private static final String BUYER = """
            "buyer":{"email":"ada.lovelace@example.com","first_name":"Ada","last_name":"Lovelace"},"context":{"address_country":"FR"}""";
    private static final String HOME = """
            "fulfillment":{"methods":[{"type":"shipping","destinations":[{"id":"home","first_name":"Ada","last_name":"Lovelace",
             "street_address":"12 Rue de la République","address_locality":"Lyon","postal_code":"69001","address_country":"FR"}],
             "selected_destination_id":"home","groups":[{"selected_option_id":"standard"}]}]}""";

    private final DeployedCheckout deployed = new DeployedCheckout();
    private final CostMeter meter = deployed.meter;

    @Test
    void anOrderOfOneSku() {
        bought(1);
        meter.agreesWithTheLedger();
    }

    @Test
    void anOrderOfTwoSkus() {
        Map<String, AttributeValue> placed = bought(2);
        LambdaCall events = LambdaCall.on(new CheckoutEvents(deployed.start(new Mailbox(), Sqs.embedded().client(meter.ofQueues()))));
        meter.reset();
        consumed(events, "changes", message(placed));
        meter.ends("order placed, its buyer mailed, no platform listens");
        consumed(events, "changes", moved(placed));
        meter.ends("change of an order, no platform listens");
        listens(PROFILE);
        consumed(events, "changes", moved(placed));
        meter.ends("change of an order, its platform listens");
        meter.agreesWithTheLedger();
    }

    @Test
    void stockIsDeclared() {
        LambdaCall events = LambdaCall.on(new CheckoutEvents(deployed.start(new Mailbox())));
        meter.reset();
        consumed(events, "stock", declared("019ab000-0000-7000-8000-000000000001", 10));
        meter.ends("stock of a sku, first");
        consumed(events, "stock", declared("019ab000-0000-7000-8000-000000000002", 20));
        meter.ends("stock of a sku, again");
        meter.agreesWithTheLedger();
    }

    @Test
    void nothingIsDue() {
        LambdaCall schedule = LambdaCall.on(new CheckoutSchedule(deployed.start()));
        meter.reset();
        LambdaAnswer run = meter.event(schedule, Events.scheduleInput("{\"work\":\"due-orders\"}"));
        assertThat(run.raw().number("/due")).isZero();
        meter.ends("run of due-orders, nothing due");
        meter.agreesWithTheLedger();
    }

    /** @return the event of the order that was bought */
    private Map<String, AttributeValue> bought(int skus) {
        String lines = lines(skus);
        send(HttpWorld.ofPlatform("POST /checkout-sessions").body("{\"line_items\":[%s],%s,%s}".formatted(lines, BUYER, HOME)));
        meter.reset();
        String id = send(HttpWorld.ofPlatform("POST /checkout-sessions").header("idempotency-key", "c")
                .body("{\"line_items\":[%s],%s}".formatted(lines, BUYER))).text("/id");
        meter.ends("checkout, created with " + skus(skus));
        send(HttpWorld.about("PUT /checkout-sessions/{id}", id).header("idempotency-key", "u")
                .body("{\"line_items\":[%s],%s,%s}".formatted(lines, BUYER, HOME)));
        meter.ends("checkout, updated with address and option, " + skus(skus));
        Json bought = send(HttpWorld.about("POST /checkout-sessions/{id}/complete", id).header("idempotency-key", "p")
                .body(HttpWorld.payment("mock_payment_handler", "success_token")));
        assertThat(bought.text("/status")).isEqualTo("completed");
        meter.ends("checkout, completed with " + skus(skus));
        String permalink = bought.text("/order/permalink_url");
        send(HttpWorld.about("GET /orders/{id}", bought.text("/order/id")).query("key", permalink.substring(permalink.indexOf('=') + 1)));
        meter.ends("order, read, " + skus(skus));
        List<Map<String, AttributeValue>> told = deployed.dynamo.items(deployed.tables.outbox());
        assertThat(told).as("one event").hasSize(1);
        return told.getFirst();
    }

    private static String skus(int count) {
        return count == 1 ? "1 sku" : count + " skus";
    }

    private Json send(HttpEvent event) {
        LambdaAnswer answer = meter.request(() -> deployed.http.send(event));
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
        return answer.json();
    }

    private void consumed(LambdaCall events, String queue, String body) {
        meter.messages(events, Events.sqs("tradewind-test-" + queue).message(body));
    }

    /** SES as the client sees it. */
    private final class Mailbox implements SesV2Client {
        @Override
        public SendEmailResponse sendEmail(SendEmailRequest request) {
            assertThat(request.content().simple().body().text().data()).contains("WHITE HANGING HEART");
            meter.mailed();
            return SendEmailResponse.builder().messageId("m").build();
        }

        @Override
        public String serviceName() {
            return "ses";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    /** As the relay sends it. */
    private static String message(Map<String, AttributeValue> event) {
        return Json.of(Map.of("id", event.get("sk").s(), "type", event.get("type").s(), "version", 1, "occurred_at",
                event.get("occurred_at").s(), "subject", event.get("subject").s(), "correlation_id", event.get("correlation_id").s(),
                "payload", Outbox.payload(event))).toString();
    }

    /** A shipment of the same order. */
    private static String moved(Map<String, AttributeValue> placed) {
        return Json.of(Map.of("id", "019ab000-0000-7000-8000-0000000000e9", "type", "ShipmentMoved", "version", 1, "occurred_at",
                "2026-11-20T10:00:00Z", "subject", "019ab000-0000-7000-8000-0000000000a1", "correlation_id", "c", "payload",
                "{\"order_id\":\"%s\"}".formatted(placed.get("subject").s()))).toString();
    }

    private static String declared(String importId, int units) {
        return Json.of(Map.of("id", importId, "type", "StockDeclared", "version", 1, "occurred_at", "2026-11-20T10:00:00Z", "subject",
                importId, "correlation_id", "c", "payload",
                "{\"import_id\":\"%s\",\"stock\":[{\"sku\":\"85123A\",\"declared\":%d}]}".formatted(importId, units))).toString();
    }

    private void listens(String profile) {
        deployed.start().beans(getClass().getClassLoader()).get(Endpoints.class)
                .write(new Endpoint(EndpointId.ofPlatform(profile), new Owner.Platforms(), 1, "https://agent.example/orders",
                        new TreeSet<>(),
                        List.of(), Optional.of(profile), deployed.clock.instant(), Optional.empty()), Optional.empty(),
                        new Response(201, Map.of(), ""));
        meter.reset();
    }

    private String lines(int skus) {
        StringBuilder lines = new StringBuilder();
        for (int n = 0; n < skus; n++) {
            String sku = "8512%dA-2.55".formatted(n);
            deployed.sells(sku, "WHITE HANGING HEART T-LIGHT HOLDER No " + n, 255 + n, 100);
            lines.append(n == 0 ? "" : ",").append("{\"item\":{\"id\":\"%s\"},\"quantity\":%d}".formatted(sku, 1 + n));
        }
        return lines.toString();
    }
}
