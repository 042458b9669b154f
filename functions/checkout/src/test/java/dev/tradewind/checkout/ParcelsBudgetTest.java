package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.HttpEvent;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link RequestBudgetTest} asserts, in a shop of four shipping services: options with legs, and a plan of parcels in session and order. */
class ParcelsBudgetTest {
    /** The sandbox gateway's own record of a charge. */
    private static final int SANDBOX = 1;
    /** Sessions of more skus have their first answers in records beside them, to be read when a key comes. */
    private static final int IN_THE_SESSION = 40;
    private static final List<String> SERVICES = List.of(service("economy", "Economy", "Long Haul", 390, 990, 6, 9),
            service("standard", "Standard", "Eilbote", 690, 1290, 2, 5), service("express", "Express", "Silver Wing", 2490, 5900, 1, 3),
            service("night", "Overnight", "Silver Wing Night", 5490, 9900, 1, 2));
    private final DeployedCheckout deployed = new DeployedCheckout();

    @BeforeEach
    void fourServices() {
        deployed.ships("SERVICES", SERVICES.stream().collect(Collectors.joining(",", "{\"services\":[", "]}")));
    }

    @ParameterizedTest(name = "{0} skus: {1} write units to create, {2} to complete")
    @CsvSource({"1, 1, 12", "2, 1, 14", "5, 1, 22", "8, 1, 32", "25, 2, 66", "90, 16, 206"})
    void requestsAndWriteUnits(int skus, double create, double complete) {
        String wish = """
                {"line_items":[%s],"buyer":{"email":"ada.lovelace@example.com","first_name":"Ada","last_name":"Lovelace"},
                 "context":{"address_country":"FR"},
                 "fulfillment":{"methods":[{"type":"shipping","destinations":[{"id":"home","first_name":"Ada","last_name":"Lovelace",
                 "street_address":"12 Rue de la République","address_locality":"Lyon","postal_code":"69001","address_country":"FR"}],
                 "selected_destination_id":"home","groups":[{"selected_option_id":"standard"}]}]}}""".formatted(lines(skus));
        send(HttpWorld.ofPlatform("POST /checkout-sessions").body(wish));
        int reads = (skus + 48) / 49;

        Json session = send(HttpWorld.ofPlatform("POST /checkout-sessions").header("idempotency-key", "c" + skus).body(wish));
        assertThat(session.text("/status")).as(session.toString()).isEqualTo("ready_for_complete");
        assertThat(session.items("/fulfillment/methods/0/groups/0/options")).hasSize(4);
        costs(reads + 1, create);
        String id = session.text("/id");
        Json bought = send(HttpWorld.about("POST /checkout-sessions/{id}/complete", id).header("idempotency-key", "p" + skus)
                .body(HttpWorld.payment("mock_payment_handler", "success_token")));
        assertThat(bought.text("/status")).isEqualTo("completed");
        costs(3 + (skus > IN_THE_SESSION ? 1 : 0) + SANDBOX, complete + SANDBOX);
    }

    private static String service(String id, String title, String carrier, int light, int heavy, int minDays, int maxDays) {
        return """
                {"service":"%s","title":"%s","carrier":"%s","mode":"third_party","origins":["*"],"destinations":["*"],
                 "max_weight_grams":20000,"max_volume_cm3":100000,"volumetric_divisor":5000,
                 "steps":[{"up_to_grams":2000,"price_minor":%d},{"up_to_grams":20000,"price_minor":%d}],"currency":"GBP",
                 "min_days":%d,"max_days":%d,"handling_days":1,
                 "legs":[{"from":"LHR","to":"CDG","means":"air","carrier":"%s","hours":4},
                         {"from":"CDG","to":"LYS","means":"rail","carrier":"Voie Bleue","hours":9},
                         {"from":"LYS","to":"DOOR","means":"road","carrier":"Courrier Rapide","hours":8}]}"""
                .formatted(id, title, carrier, light, heavy, minDays, maxDays, carrier);
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
