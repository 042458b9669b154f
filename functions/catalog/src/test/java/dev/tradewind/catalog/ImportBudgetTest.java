package dev.tradewind.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.outbox.Outbox;
import dev.tradewind.testkit.Json;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportBudgetTest {
    private static final int ROWS = 2_000;

    /** One look at the key, record and key, products read by hundreds, one write each, events by five hundreds, the record's end. */
    @Test
    void twoThousandProductsNeedAsManyWritesAndTwentyReads() {
        var calls = new StoreCalls();
        var catalogue = new Catalogue(calls);
        String file = Samples.products(ROWS);
        Optional<String> key = Optional.of("big");

        assertThat(catalogue.importCsv("products.csv", file, key).json().number("/products")).isEqualTo(ROWS);

        assertThat(calls.counts())
                .isEqualTo(Map.of("GetItem", 1, "TransactWriteItems", 1, "BatchGetItem", ROWS / 100, "PutItem", ROWS + ROWS / 500 + 1));
        assertThat(catalogue.goods()).hasSize(ROWS);
        assertThat(catalogue.events()).hasSize(ROWS / 500).allSatisfy(
                event -> assertThat(Json.parse(Outbox.payload(event)).items("/stock")).hasSize(500));

        calls.reset();
        assertThat(catalogue.importCsv("products.csv", file, key).header("idempotent-replayed")).contains("true");
        assertThat(calls.counts()).isEqualTo(Map.of("GetItem", 2));
    }
}
