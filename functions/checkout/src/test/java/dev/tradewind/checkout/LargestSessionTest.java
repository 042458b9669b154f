package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.IntentSize;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.testkit.HttpEvent;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session may never outgrow its item: what cannot be written after the charge cannot be settled. */
class LargestSessionTest {
    private static final int ITEM_LIMIT = 400 * 1024;
    private static final int SKUS = 90;

    private final DeployedCheckout deployed = new DeployedCheckout();
    private final Random random = new Random(7);

    @BeforeEach
    void skusWithLongTitles() {
        IntStream.range(0, SKUS).forEach(n -> deployed.sells("SKU-" + n, text(200), 1000 + n, 1000));
    }

    @Test
    void theLargestSessionWithAllItsAttemptsIsPaidAndFitsIntoItsItem() {
        Json session = IntStream.range(1, 20).map(fewer -> 20 - fewer).mapToObj(addresses -> send(open(wish(addresses))))
                .filter(answer -> answer.status() == 201).findFirst().orElseThrow().json();
        assertThat(session.text("/status")).as(session.toString()).isEqualTo("ready_for_complete");
        String id = session.text("/id");
        for (int attempt = 1; attempt < CheckoutSettings.MOST_ATTEMPTS; attempt++) {
            assertThat(pay(id, "fail_token", attempt)).isEqualTo("ready_for_complete");
        }

        assertThat(pay(id, "success_token", CheckoutSettings.MOST_ATTEMPTS)).isEqualTo("completed");

        assertThat(bytes(id)).as("a large one").isBetween(ITEM_LIMIT / 10, ITEM_LIMIT);
    }

    /** As much text as a session may have that remembers its answers, and as many of them as it remembers. */
    @Test
    void theLargestSessionThatRemembersItsAnswersFitsIntoItsItem() {
        String wish = wish(40, 1);
        String id = send(open(wish)).json().text("/id");
        for (int update = 1; update <= 8; update++) {
            assertThat(send(HttpWorld.about("PUT /checkout-sessions/{id}", id).header("idempotency-key", "u" + update)
                    .body(wish.replace("\"quantity\":1", "\"quantity\":" + (update + 1)))).status()).isEqualTo(200);
        }
        assertThat(bytes(id)).as("eight times as much as once").isBetween(ITEM_LIMIT / 3, ITEM_LIMIT);
        assertThat(pay(id, "success_token", 1)).isEqualTo("completed");
    }

    private int bytes(String id) {
        return deployed.dynamo.item(deployed.tables.commerce(), "CHECKOUT#" + new CheckoutId(id).place(), "SESSION").orElseThrow()
                .get("body")
                .b().asByteArray().length;
    }

    @Test
    void aSessionThatIsTooLargeIsRefusedByName() {
        LambdaAnswer answer = send(open(wish(20)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().text("/code")).isEqualTo("checkout_too_large");
        assertThat(answer.json().text("/content")).contains(Integer.toString(IntentSize.MOST));
    }

    private String pay(String id, String token, int attempt) {
        return send(HttpWorld.about("POST /checkout-sessions/{id}/complete", id).header("idempotency-key", "k" + attempt)
                .body(HttpWorld.payment("mock_payment_handler", token))).json().text("/status");
    }

    private LambdaAnswer send(HttpEvent event) {
        return deployed.http.send(event);
    }

    private static HttpEvent open(String wish) {
        return HttpWorld.ofPlatform("POST /checkout-sessions").body(wish);
    }

    /** Skus, and addresses of characters that no compression makes smaller. */
    private String wish(int addresses) {
        return wish(SKUS, addresses);
    }

    private String wish(int skus, int addresses) {
        String lines = IntStream.range(0, skus).mapToObj("{\"item\":{\"id\":\"SKU-%d\"},\"quantity\":1}"::formatted)
                .collect(Collectors.joining(","));
        String destinations = IntStream.range(0, addresses).mapToObj(n -> """
                {"id":"d%d","street_address":"%s","extended_address":"%s","address_locality":"%s","postal_code":"69001",
                 "address_country":"FR"}""".formatted(n, text(200), text(200), text(100))).collect(Collectors.joining(","));
        return """
                {"line_items":[%s],"buyer":{"email":"ada@example.com","first_name":"%s"},
                 "fulfillment":{"methods":[{"type":"shipping","selected_destination_id":"d0","destinations":[%s],
                 "groups":[{"selected_option_id":"standard"}]}]}}""".formatted(lines, text(100), destinations);
    }

    private String text(int characters) {
        return random.ints(characters, 0x4E00, 0x9FA5).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
