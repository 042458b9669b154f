package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.outbox.Outbox;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaCall;
import dev.tradewind.testkit.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;

/** The deployed functions as they are, over real tables: from the first request to the mail. */
final class StoredCheckoutHttpTest {
    private static final String WISH = """
            {"line_items":[{"item":{"id":"MUG"},"quantity":2}],"buyer":{"email":"ada@example.com"},
             "fulfillment":{"methods":[{"type":"shipping","destinations":[{"street_address":"1 Rue","address_locality":"Lyon",
             "postal_code":"69001","address_country":"FR"}]%s}]}}""";

    private final DeployedCheckout deployed = new DeployedCheckout();
    private final Dynamo dynamo = deployed.dynamo;
    private final Tables tables = deployed.tables;
    private final LambdaCall http = deployed.http;

    @Test
    void aGuestBuysAMugAndGetsAMail() {
        deployed.sells("MUG", "A mug", 1000, 3);

        Json created = http.send(HttpWorld.ofPlatform("POST /checkout-sessions").body(WISH.formatted(""))).json();
        assertThat(created.text("/status")).isEqualTo("incomplete");
        assertThat(created.text("/messages/0/path")).isEqualTo("$.fulfillment.methods[0].groups[0].selected_option_id");
        String option = created.text("/fulfillment/methods/0/groups/0/options/0/id");
        String id = created.text("/id");
        Json ready = http.send(HttpWorld.about("PUT /checkout-sessions/{id}", id)
                .body(WISH.formatted(",\"groups\":[{\"selected_option_id\":\"" + option + "\"}]"))).json();
        assertThat(ready.text("/status")).isEqualTo("ready_for_complete");
        long sum = ready.items("/totals").stream().filter(total -> !total.text("/type").equals("total"))
                .mapToLong(total -> total.number("/amount")).sum();
        assertThat(ready.items("/totals").getLast().number("/amount")).isEqualTo(sum).isGreaterThan(2500);
        Json bought = http.send(HttpWorld.about("POST /checkout-sessions/{id}/complete", id)
                .body(HttpWorld.payment("mock_payment_handler", "success_token"))).json();
        assertThat(bought.text("/status")).isEqualTo("completed");
        assertThat(dynamo.item(tables.catalog(), "SKU#MUG", "STOCK#00").orElseThrow().get("available").n()).isEqualTo("1");
        assertThat(mailed()).singleElement().satisfies(mail -> {
            assertThat(mail.destination().toAddresses()).containsExactly("ada@example.com");
            assertThat(mail.content().simple().body().text().data()).contains(bought.text("/order/permalink_url"));
        });
    }

    /** What the mails are after the order's event has come twice. */
    private List<SendEmailRequest> mailed() {
        Map<String, AttributeValue> item = dynamo.items(tables.outbox()).getFirst();
        Map<String, Object> event = new HashMap<>(Map.of("id", item.get("sk").s(), "version", 1));
        List.of("type", "occurred_at", "subject", "correlation_id").forEach(name -> event.put(name, item.get(name).s()));
        event.put("payload", Outbox.payload(item));
        List<SendEmailRequest> mails = new ArrayList<>();
        LambdaCall events = LambdaCall.on(new CheckoutEvents(deployed.start(new Ses(mails))));
        for (int delivery = 1; delivery <= 2; delivery++) {
            assertThat(events.send(Events.sqs("tradewind-test-changes").message(Json.of(event).toString())).batchItemFailures()).isEmpty();
        }
        return mails;
    }

    private record Ses(List<SendEmailRequest> mails) implements SesV2Client {
        @Override
        public SendEmailResponse sendEmail(SendEmailRequest request) {
            mails.add(request);
            return SendEmailResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "ses";
        }

        @Override
        public void close() {}
    }
}
