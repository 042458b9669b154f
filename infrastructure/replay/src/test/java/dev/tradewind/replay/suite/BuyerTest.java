package dev.tradewind.replay.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.kernel.Sku;
import dev.tradewind.replay.FakeSuite;
import dev.tradewind.replay.FakeSuite.Fault;
import dev.tradewind.replay.FakeSuite.Heard;
import dev.tradewind.replay.history.CatalogueItem;
import dev.tradewind.replay.history.Country;
import dev.tradewind.replay.history.OrderLine;
import dev.tradewind.replay.history.PlannedOrder;
import dev.tradewind.replay.report.Latencies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuyerTest {
    private static final Sku LANTERN = new Sku("71053-3.39");
    private static final String COMPLETE = "POST /checkout-sessions/:id/complete";

    private final FakeSuite fake = new FakeSuite();
    private final Latencies latencies = new Latencies();
    private final Suite suite = new Suite(fake.url(), latencies, new Patience(Duration.ofSeconds(5), 3));
    private final Buyer buyer = new Buyer(suite, new Keys(UUID.randomUUID()), "sandbox_1", "success_token");

    private static PlannedOrder order(Sku sku) {
        var france = new Country("France", "FR", "Paris", "", "75001");
        return new PlannedOrder("536370", "customer-12583@replay.example", france,
                List.of(new OrderLine(sku, "LANTERN", 339, 6), new OrderLine(sku, "LANTERN", 339, 4)));
    }

    @BeforeEach
    void bringIn() {
        new Operator(suite, "t")
                .importFiles(Map.of("products.csv", CatalogueFiles.products(List.of(new CatalogueItem(LANTERN, "LANTERN, white",
                        339, 10)))), UUID.randomUUID());
    }

    @AfterEach
    void close() {
        suite.close();
        fake.close();
    }

    @Test
    void ordersInFiveStepsAndShowsTheStoredOrder() {
        assertThat(buyer.buy(order(LANTERN))).isInstanceOfSatisfying(Bought.Placed.class, placed -> {
            assertThat(placed.stored().path("checkout_id").asText()).isEqualTo("c1");
            assertThat(placed.session().path("status").asText()).isEqualTo("completed");
        });
        assertThat(latencies.figures().keySet()).containsExactly(Call.IMPORT, Call.CREATE, Call.ADDRESS, Call.OPTION, Call.COMPLETE,
                Call.ORDER);
    }

    @Test
    void sendsWhatAPlatformMustSend() {
        buyer.buy(order(LANTERN));
        Heard create = fake.heard("POST /checkout-sessions").getFirst();
        assertThat(create.agent()).contains("profile=\"https://replay.tradewind.example/.well-known/ucp\"");
        assertThat(create.body().at("/context/address_country").asText()).isEqualTo("FR");
        assertThat(create.body().path("line_items")).extracting(line -> line.path("quantity").asInt()).containsExactly(6, 4);
        JsonNode option = fake.heard("PUT /checkout-sessions/:id").getLast().body();
        assertThat(option.at("/buyer/email").asText()).isEqualTo("customer-12583@replay.example");
        assertThat(option.at("/line_items/0/id").asText()).isEqualTo("li_71053-3.39");
        assertThat(option.at("/fulfillment/methods/0/destinations/0/postal_code").asText()).isEqualTo("75001");
        assertThat(option.at("/fulfillment/methods/0/groups/0/selected_option_id").asText()).isEqualTo("parcel");
        JsonNode instrument = fake.heard(COMPLETE).getFirst().body().at("/payment/instruments/0");
        assertThat(instrument.path("handler_id").asText()).isEqualTo("sandbox_1");
        assertThat(instrument.at("/credential/token").asText()).isEqualTo("success_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /checkout-sessions", "PUT /checkout-sessions/:id", COMPLETE})
    void repeatsWithTheSameKeyWhenTheSuiteIsBusyOrTheAnswerIsLost(String route) {
        fake.fail(route, Fault.BUSY, Fault.LOST, Fault.CRASH);
        assertThat(buyer.buy(order(LANTERN))).isInstanceOf(Bought.Placed.class);
        List<Heard> heard = fake.heard(route);
        assertThat(heard).hasSizeGreaterThanOrEqualTo(4);
        assertThat(heard.stream().limit(4).map(each -> each.key().orElseThrow()).distinct()).hasSize(1);
        assertThat(fake.shop().orders()).isEqualTo(1);
        assertThat(new Operator(suite, "t").stock(LANTERN)).contains(new StockLevel(10, 0));
        assertThat(latencies.repetitions().values()).containsOnly(1L);
    }

    @Test
    void everyStepHasAKeyOfItsOwn() {
        buyer.buy(order(LANTERN));
        assertThat(List.of("POST /checkout-sessions", "PUT /checkout-sessions/:id", COMPLETE).stream()
                .flatMap(route -> fake.heard(route).stream())
                .map(heard -> heard.key().orElseThrow())).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void aFunctionThatKeepsFailingIsReported() {
        fake.fail("POST /checkout-sessions", Fault.CRASH, Fault.CRASH, Fault.CRASH);
        assertThat(buyer.buy(order(LANTERN))).isEqualTo(new Bought.Failed(order(LANTERN), "http_502_busy"));
    }

    @Test
    void whatIsNotSoldIsRefusedByItsCode() {
        PlannedOrder unknown = order(new Sku("other-1.00"));
        assertThat(buyer.buy(unknown)).isEqualTo(new Bought.Refused(unknown, "item_unavailable"));
    }

    @ParameterizedTest
    @CsvSource({"requires_escalation,requires_escalation", "ready_for_complete,payment_failed"})
    void aPaymentThatIsNotDecidedHoldsTheGoods(String status, String why) {
        fake.shop().completes(status);
        assertThat(buyer.buy(order(LANTERN))).isEqualTo(new Bought.Pending(order(LANTERN), why));
    }

    @Test
    void nothingIsRepeatedOnceItIsStopped() {
        suite.stop();
        fake.fail("POST /checkout-sessions", Fault.BUSY);
        assertThat(buyer.buy(order(LANTERN))).isEqualTo(new Bought.Failed(order(LANTERN), "interrupted"));
    }
}
