package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.HttpEvent;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the routes cost, with the bodies of real requests: sessions in another currency than the catalogue's, with an address, two
 * shipping options and idempotency keys. Rates are warm. Session, order and event
 * are deflated and cost 2 write units for each started kilobyte and time that they are written; {@link PlacingAnOrderBudgetTest} has
 * them within the first.
 */
class RequestBudgetTest {
    /** The sandbox gateway's own record of a charge. */
    private static final int SANDBOX = 1;
    /** Sessions of more skus have their first answers in records beside them, to be read when a key comes. */
    private static final int IN_THE_SESSION = 40;
    private static final String WISH = """
            {"line_items":[%s],"buyer":{"email":"ada.lovelace@example.com","first_name":"Ada","last_name":"Lovelace"},
             "context":{"address_country":"FR"},
             "fulfillment":{"methods":[{"type":"shipping","destinations":[{"id":"home","first_name":"Ada","last_name":"Lovelace",
             "street_address":"12 Rue de la République","address_locality":"Lyon","postal_code":"69001","address_country":"FR"}],
             "selected_destination_id":"home","groups":[{"selected_option_id":"standard"}]}]}}""";

    private final DeployedCheckout deployed = new DeployedCheckout();

    @ParameterizedTest(name = "{0} skus: {1} write units to create, {2} to update, {3} to complete")
    @CsvSource({"1, 1, 1, 12", "2, 1, 1, 14", "5, 1, 1, 20", "12, 1, 1, 36", "25, 2, 2, 66", "90, 14, 14, 204"})
    void requestsAndWriteUnits(int skus, double create, double update, double complete) {
        String lines = lines(skus);
        send(HttpWorld.ofPlatform("POST /checkout-sessions").body(WISH.formatted(lines)));
        int reads = (skus + 48) / 49;
        int answers = skus > IN_THE_SESSION ? 1 : 0;

        Json session = send(
                HttpWorld.ofPlatform("POST /checkout-sessions").header("idempotency-key", "c" + skus).body(WISH.formatted(lines)));
        assertThat(session.text("/status")).as(session.toString()).isEqualTo("ready_for_complete");
        assertThat(session.text("/currency")).isEqualTo("EUR");
        costs(reads + 1, create);
        String id = session.text("/id");
        send(HttpWorld.about("PUT /checkout-sessions/{id}", id).header("idempotency-key", "u" + skus).body(WISH.formatted(lines)));
        costs(reads + answers + 1, update);
        send(HttpWorld.about("GET /checkout-sessions/{id}", id));
        costs(1, 0);
        Json bought = send(HttpWorld.about("POST /checkout-sessions/{id}/complete", id).header("idempotency-key", "p" + skus)
                .body(HttpWorld.payment("mock_payment_handler", "success_token")));
        assertThat(bought.text("/status")).isEqualTo("completed");
        costs(3 + answers + SANDBOX, complete + SANDBOX);
        assertThat(send(HttpWorld.about("GET /checkout-sessions/{id}", id)).text("/status")).isEqualTo("completed");
        costs(2, 0);
        Json unchanged = send(HttpWorld.about("PUT /checkout-sessions/{id}", id).body(WISH.formatted(lines)));
        assertThat(unchanged.text("/status")).as("its order says so, to who changes it as well").isEqualTo("completed");
        costs(reads + 1, 0);
        String permalink = bought.text("/order/permalink_url");
        send(HttpWorld.about("GET /orders/{id}", bought.text("/order/id")).query("key", permalink.substring(permalink.indexOf('=') + 1)));
        costs(1, 0);
    }

    private Json send(HttpEvent event) {
        deployed.ledger.reset();
        LambdaAnswer answer = deployed.http.send(event);
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
        return answer.json();
    }

    private void costs(int requests, double writeUnits) {
        assertThat(deployed.ledger.requests()).as(deployed.ledger.toString()).isEqualTo(requests);
        assertThat(deployed.ledger.writeUnits()).as(deployed.ledger.toString()).isEqualTo(writeUnits);
    }

    private String lines(int skus) {
        return IntStream.range(0, skus).mapToObj(n -> {
            String sku = "8512%dA-2.55".formatted(n);
            deployed.sells(sku, "WHITE HANGING HEART T-LIGHT HOLDER No " + n, 255 + n, 100);
            return "{\"item\":{\"id\":\"%s\"},\"quantity\":%d}".formatted(sku, 1 + n % 3);
        }).collect(Collectors.joining(","));
    }
}
