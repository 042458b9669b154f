package dev.tradewind.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ImportResumeTest {
    private static final Map<String, String> FILES = Map.of("products.csv", Samples.PRODUCTS + Samples.MUG + Samples.LAMP, "prices.csv",
            Samples.PRICES + "MUG-1,JPY,2400\n", "shipping_rates.csv", Samples.SHIPPING, "discounts.csv", Samples.DISCOUNTS);
    /** Record and key, two products, the shipping table, two discounts, one event, the record's end. */
    private static final int WRITES = 8;
    private static final Optional<String> KEY = Optional.of("monday");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final List<Map<String, AttributeValue>> UNDISTURBED = undisturbed();

    @Test
    void anImportThatNothingStopsHasEightWrites() {
        var calls = new StoreCalls();

        assertThat(new Catalogue(calls).importFiles(FILES, KEY).status()).isEqualTo(201);

        assertThat(calls.counts()).isEqualTo(Map.of("GetItem", 1, "BatchGetItem", 1, "TransactWriteItems", 1, "PutItem", WRITES - 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void stoppedBeforeAnyWriteTheSameKeyFinishes(int write) {
        finishesAfterAStop(new StoreCalls().before(write, StoreCalls.STOP));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void stoppedAfterAnyWriteTheSameKeyFinishes(int write) {
        finishesAfterAStop(new StoreCalls().after(write, StoreCalls.STOP));
    }

    private static void finishesAfterAStop(StoreCalls stop) {
        var stopped = new Catalogue(stop);
        assertThatThrownBy(() -> stopped.importFiles(FILES, KEY)).isInstanceOf(StoreCalls.Stopped.class);
        Catalogue again = stopped.beside();
        again.clock.advance(LEASE);

        Answer answer = again.importFiles(FILES, KEY);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().number("/products")).isEqualTo(2);
        assertThat(answer.body().number("/skipped_older")).isZero();
        assertThat(again.goods()).isEqualTo(UNDISTURBED);
        assertThat(again.events()).hasSize(1);
        assertThat(Json.parse(again.events().getFirst().get("payload").s()).text("/import_id")).isEqualTo(answer.body().text("/id"));
        assertThat(imports(again)).hasSize(1);
        assertThat(again.show(answer.header("location")).body().text("/state")).isEqualTo("finished");
    }

    @Test
    void anAttemptThatMayStillBeAtWorkIsNotDisturbed() {
        var stopped = new Catalogue(new StoreCalls().after(1, StoreCalls.STOP));
        assertThatThrownBy(() -> stopped.importFiles(FILES, KEY)).isInstanceOf(StoreCalls.Stopped.class);

        Answer answer = stopped.beside().importFiles(FILES, KEY);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().text("/code")).isEqualTo("idempotency_in_progress");
        assertThat(stopped.goods()).isEmpty();
    }

    @Test
    void twoThatGoOnAtOnceAreToldApart() {
        var stopped = new Catalogue(new StoreCalls().after(1, StoreCalls.STOP));
        assertThatThrownBy(() -> stopped.importFiles(FILES, KEY)).isInstanceOf(StoreCalls.Stopped.class);
        stopped.clock.advance(LEASE);
        Catalogue quicker = stopped.beside();
        Catalogue slower = stopped
                .beside(new StoreCalls().before(1, () -> assertThat(quicker.importFiles(FILES, KEY).status()).isEqualTo(201)));

        assertThat(slower.importFiles(FILES, KEY).body().text("/code")).isEqualTo("idempotency_in_progress");
        assertThat(stopped.events()).hasSize(1);
    }

    @Test
    void twoFirstRequestsUnderOneKeyMakeOneImport() {
        var quicker = new Catalogue();
        Catalogue slower = quicker
                .beside(new StoreCalls().before(1, () -> assertThat(quicker.importFiles(FILES, KEY).status()).isEqualTo(201)));

        assertThat(slower.importFiles(FILES, KEY).body().text("/code")).isEqualTo("idempotency_in_progress");
        assertThat(imports(quicker)).hasSize(1);
        assertThat(slower.importFiles(FILES, KEY).header("idempotent-replayed")).isEqualTo("true");
    }

    @Test
    void theFirstAnswerIsGivenAgain() {
        var catalogue = new Catalogue();
        Answer first = catalogue.importFiles(FILES, KEY);
        catalogue.clock.advance(Duration.ofDays(13));

        Answer again = catalogue.importFiles(FILES, KEY);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("idempotent-replayed")).isEqualTo("true");
        assertThat(again.header("location")).isEqualTo(first.header("location"));
        assertThat(again.body()).hasToString(first.body().toString());
    }

    @Test
    void aKeyIsFreeAgainAfterAFortnight() {
        var catalogue = new Catalogue();
        Answer first = catalogue.importFiles(FILES, KEY);
        catalogue.clock.advance(Duration.ofDays(14).plusSeconds(1));

        Answer again = catalogue.importFiles(FILES, KEY);

        assertThat(again.header("idempotent-replayed")).isEmpty();
        assertThat(again.body().text("/id")).isGreaterThan(first.body().text("/id"));
    }

    @Test
    void anotherBodyOrFileUnderTheKeyIsAConflict() {
        var catalogue = new Catalogue();
        String prices = Samples.PRICES + "MUG-1,EUR,1\n";
        catalogue.importCsv("products.csv", Samples.PRODUCTS + Samples.MUG, KEY);

        assertThat(catalogue.importCsv("products.csv", Samples.PRODUCTS + Samples.LAMP, KEY).body().text("/code"))
                .isEqualTo("idempotency_conflict");
        assertThat(catalogue.importCsv("prices.csv", prices, KEY).status()).isEqualTo(409);
        assertThat(catalogue.product("LAMP.2").status()).isEqualTo(404);
    }

    @Test
    void whatDoesNotFitIntoOneInvocationGoesOnInTheNext() {
        var catalogue = new Catalogue();
        HttpEvent event = HttpEvent.of("POST /catalog/imports", "/catalog/imports").operator().header("content-type", "application/json")
                .header("idempotency-key", "long").body(Json.of(Map.of("files", FILES)).toString());

        Answer late = catalogue.call(event, Duration.ofMillis(1_900));

        assertThat(late.status()).isEqualTo(503);
        assertThat(late.body().text("/code")).isEqualTo("import_unfinished");
        assertThat(late.header("retry-after")).isEqualTo("1");
        assertThat(imports(catalogue)).singleElement().satisfies(item -> assertThat(item.get("state").s()).isEqualTo("in_progress"));
        assertThat(catalogue.call(event).status()).isEqualTo(201);
        assertThat(catalogue.goods()).isEqualTo(UNDISTURBED);
    }

    private static List<Map<String, AttributeValue>> imports(Catalogue catalogue) {
        return Dynamo.embedded().items(catalogue.tables.catalog()).stream().filter(item -> item.get("sk").s().equals("IMPORT")).toList();
    }

    private static List<Map<String, AttributeValue>> undisturbed() {
        var catalogue = new Catalogue();
        catalogue.importFiles(FILES, Optional.empty());
        return catalogue.goods();
    }
}
