package dev.tradewind.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.lambda.outbox.Outbox;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.HttpEvent;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
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

        LambdaAnswer answer = again.importFiles(FILES, KEY);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().number("/products")).isEqualTo(2);
        assertThat(answer.json().number("/skipped_older")).isZero();
        assertThat(again.goods()).isEqualTo(UNDISTURBED);
        assertThat(again.events()).hasSize(1);
        assertThat(Json.parse(Outbox.payload(again.events().getFirst())).text("/import_id")).isEqualTo(answer.json().text("/id"));
        assertThat(imports(again)).hasSize(1);
        assertThat(again.show(answer.header("location").orElseThrow()).json().text("/state")).isEqualTo("finished");
    }

    @Test
    void anAttemptThatMayStillBeAtWorkIsNotDisturbed() {
        var stopped = new Catalogue(new StoreCalls().after(1, StoreCalls.STOP));
        assertThatThrownBy(() -> stopped.importFiles(FILES, KEY)).isInstanceOf(StoreCalls.Stopped.class);

        LambdaAnswer answer = stopped.beside().importFiles(FILES, KEY);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().text("/code")).isEqualTo("idempotency_in_progress");
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

        assertThat(slower.importFiles(FILES, KEY).json().text("/code")).isEqualTo("idempotency_in_progress");
        assertThat(stopped.events()).hasSize(1);
    }

    @Test
    void twoFirstRequestsUnderOneKeyMakeOneImport() {
        var quicker = new Catalogue();
        Catalogue slower = quicker
                .beside(new StoreCalls().before(1, () -> assertThat(quicker.importFiles(FILES, KEY).status()).isEqualTo(201)));

        assertThat(slower.importFiles(FILES, KEY).json().text("/code")).isEqualTo("idempotency_in_progress");
        assertThat(imports(quicker)).hasSize(1);
        assertThat(slower.importFiles(FILES, KEY).header("idempotent-replayed")).contains("true");
    }

    @Test
    void theFirstAnswerIsGivenAgain() {
        var catalogue = new Catalogue();
        LambdaAnswer first = catalogue.importFiles(FILES, KEY);
        catalogue.clock.advance(Duration.ofDays(13));

        LambdaAnswer again = catalogue.importFiles(FILES, KEY);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("idempotent-replayed")).contains("true");
        assertThat(again.header("location")).isEqualTo(first.header("location"));
        assertThat(again.json()).hasToString(first.json().toString());
    }

    @Test
    void aKeyIsFreeAgainAfterAFortnight() {
        var catalogue = new Catalogue();
        LambdaAnswer first = catalogue.importFiles(FILES, KEY);
        catalogue.clock.advance(Duration.ofDays(14).plusSeconds(1));

        LambdaAnswer again = catalogue.importFiles(FILES, KEY);

        assertThat(again.header("idempotent-replayed")).isEmpty();
        assertThat(again.json().text("/id")).isGreaterThan(first.json().text("/id"));
    }

    @Test
    void anotherBodyOrFileUnderTheKeyIsAConflict() {
        var catalogue = new Catalogue();
        String prices = Samples.PRICES + "MUG-1,EUR,1\n";
        catalogue.importCsv("products.csv", Samples.PRODUCTS + Samples.MUG, KEY);

        assertThat(catalogue.importCsv("products.csv", Samples.PRODUCTS + Samples.LAMP, KEY).json().text("/code"))
                .isEqualTo("idempotency_conflict");
        assertThat(catalogue.importCsv("prices.csv", prices, KEY).status()).isEqualTo(409);
        assertThat(catalogue.product("LAMP.2").status()).isEqualTo(404);
    }

    @Test
    void whatDoesNotFitIntoOneInvocationGoesOnInTheNext() {
        var catalogue = new Catalogue();
        HttpEvent event = Catalogue.operator("POST /catalog/imports").header("idempotency-key", "long")
                .body(Json.of(Map.of("files", FILES)).toString());

        LambdaAnswer late = catalogue.call(event, Duration.ofMillis(1_900));

        assertThat(late.status()).isEqualTo(503);
        assertThat(late.json().text("/code")).isEqualTo("import_unfinished");
        assertThat(late.header("retry-after")).contains("1");
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
