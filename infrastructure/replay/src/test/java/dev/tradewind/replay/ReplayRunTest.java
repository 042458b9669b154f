package dev.tradewind.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.replay.FakeSuite.Fault;
import dev.tradewind.replay.report.Summary;
import dev.tradewind.replay.report.SummaryJson;
import dev.tradewind.replay.report.SummaryText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayRunTest {
    private static final String ORDERS = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
            536365,71053,"LANTERN, WHITE",6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom
            536365,POST,POSTAGE,1,2010-12-01 08:26:00,18.00,17850.0,United Kingdom
            536370,71053,"LANTERN, WHITE",4,2010-12-01 08:45:00,3.39,12583.0,France
            536370,71053,"LANTERN, WHITE",2,2010-12-01 08:45:00,3.39,12583.0,France
            C536379,D,Discount,-1,2010-12-01 09:41:00,27.5,14527.0,United Kingdom
            536540,22968,CLOCK,4,2010-12-01 14:05:00,9.95,,EIRE
            """;

    @TempDir
    private Path directory;
    private final FakeSuite fake = new FakeSuite();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        fake.close();
    }

    private Summary run(Optional<String> token) {
        try {
            Path orders = Files.writeString(directory.resolve("orders.csv"), ORDERS);
            var settings = new ReplaySettings(orders, fake.url(), token, Integer.MAX_VALUE, 3, directory);
            return new ReplayRun(settings, new PrintStream(printed, true, StandardCharsets.UTF_8)).summary();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void provesThatMoneyAndStockAgreeWithTheFile() {
        Summary summary = run(Optional.empty());
        assertThat(summary.proven()).as(SummaryText.of(summary)).isTrue();
        assertThat(summary.results().placed()).isEqualTo(3);
        assertThat(summary.results().goods()).isEqualTo(6 * 255 + 12 * 339 + 4 * 995);
        assertThat(summary.results().byCountry()).isEqualTo(Map.of("United Kingdom", 1L, "France", 1L, "EIRE", 1L));
        assertThat(summary.results().byCurrency()).isEqualTo(Map.of("GBP", 3L));
        assertThat(summary.stock()).hasValueSatisfying(stock -> {
            assertThat(stock.declared()).isEqualTo(stock.sold()).isEqualTo(22);
            assertThat(stock.left()).isZero();
        });
    }

    @Test
    void aSecondRunHasGoodsAndKeysOfItsOwn() {
        assertThat(run(Optional.empty()).proven()).isTrue();
        assertThat(run(Optional.empty()).proven()).isTrue();
        assertThat(fake.shop().declared()).hasSize(6);
        assertThat(fake.shop().orders()).isEqualTo(6);
    }

    @Test
    void anOrderThatIsAPennyOffIsNamed() {
        fake.shop().storing(order -> {
            ObjectNode subtotal = (ObjectNode) order.at("/dev.tradewind.fx/catalogue_subtotals/0");
            return subtotal.path("amount").asLong() == 3980 ? (ObjectNode) changed(order, subtotal) : order;
        });
        Summary summary = run(Optional.empty());
        assertThat(summary.proven()).isFalse();
        assertThat(summary.differences()).singleElement().asString().contains("invoice 536540", "should be [3980 GBP], is [3981 GBP]");
        assertThat(SummaryText.of(summary)).contains("3 orders compared, 1 differences", "NOT PROVEN");
    }

    private static JsonNode changed(ObjectNode order, ObjectNode subtotal) {
        subtotal.put("amount", 3981);
        return order;
    }

    @Test
    void stockThatVanishedIsNamed() {
        fake.shop().storing(order -> {
            String sku = order.at("/line_items/0/item/id").asText();
            if (sku.contains("22968")) {
                fake.shop().lose(sku, 1);
            }
            return order;
        });
        Summary summary = run(Optional.empty());
        assertThat(summary.proven()).isFalse();
        assertThat(summary.differences()).singleElement().asString().contains("22968-9.95", "4 declared; 0 should be left, -1 are");
    }

    @Test
    void ordersUnderPaymentHoldTheirGoodsAndAgreeToo() {
        fake.shop().completes("requires_escalation");
        Summary summary = run(Optional.empty());
        assertThat(summary.results().pending()).isEqualTo(Map.of("requires_escalation", 3L));
        assertThat(summary.stock()).hasValueSatisfying(stock -> assertThat(stock.held()).isEqualTo(22));
        assertThat(summary.differences()).isEmpty();
    }

    @Test
    void anOrderThatFailsIsCountedAndNothingIsProven() {
        fake.fail("POST /checkout-sessions", Fault.CRASH, Fault.CRASH, Fault.CRASH, Fault.CRASH, Fault.CRASH, Fault.CRASH, Fault.CRASH,
                Fault.CRASH, Fault.CRASH, Fault.CRASH, Fault.CRASH, Fault.CRASH, Fault.CRASH, Fault.CRASH, Fault.CRASH);
        Summary summary = run(Optional.empty());
        assertThat(summary.proven()).isFalse();
        assertThat(summary.results().failed()).isEqualTo(Map.of("http_502_busy", 3L));
    }

    @Test
    void withATokenOfOnesOwnTheSuiteKeepsItsShippingRates() {
        assertThat(run(Optional.of("mine")).proven()).isTrue();
        assertThat(fake.heard("POST /_local/tokens")).isEmpty();
        assertThat(fake.heard("POST /catalog/imports")).singleElement().satisfies(heard -> {
            assertThat(heard.authorization()).contains("Bearer mine");
            assertThat(heard.body().path("files").has("shipping_rates.csv")).isFalse();
        });
    }

    @Test
    void theSummaryIsThereForProgramsToo() throws IOException {
        JsonNode json = new ObjectMapper().readTree(SummaryJson.of(run(Optional.empty())));
        assertThat(json.path("proven").asBoolean()).isTrue();
        assertThat(json.at("/file/rejected_lines/non_product_code").asInt()).isEqualTo(1);
        assertThat(json.at("/file/rejected_invoices/return").asInt()).isEqualTo(1);
        assertThat(json.at("/orders/placed").asInt()).isEqualTo(3);
        assertThat(json.at("/calls_ms/complete/count").asInt()).isEqualTo(3);
    }

    @Test
    void aFileWithoutAnythingToOrderIsSaidSo() throws IOException {
        Path orders = Files.writeString(directory.resolve("returns.csv"), ORDERS.lines().filter(line -> !line.startsWith("5")).toList()
                .stream().reduce("", (all, line) -> all + line + "\n"));
        var settings = new ReplaySettings(orders, fake.url(), Optional.empty(), 10, 1, directory);
        var run = new ReplayRun(settings, new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThatThrownBy(run::summary).isInstanceOf(CannotRun.class).hasMessageContaining("RETURN=1");
    }
}
