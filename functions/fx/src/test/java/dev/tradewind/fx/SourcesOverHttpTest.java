package dev.tradewind.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.fx.ecb.EcbFiles;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class SourcesOverHttpTest {

    private static final String TABLE = """
            {"date": "2026-11-20", "base": "EUR", "rates": {"TWD": "36.1", "KWD": "0.3312"}}""";

    private final FxCalls fx = FxCalls.with(Map.of("FX_SOURCES", "ecb=5,desk=2"));

    @Test
    void aTableIsSetOnce() {
        LambdaAnswer first = fx.setRates("desk", TABLE);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json()).isEqualTo(Json.parse("""
                {"base": "EUR", "source": "desk", "source_date": "2026-11-20", "rates": {"KWD": "0.3312", "TWD": "36.1"}}"""));
        assertThat(fx.dynamo.item(fx.table, "SRC#desk", "2026-11-20")).isPresent();
    }

    @Test
    void theSameTableAgainChangesNothing() {
        fx.setRates("desk", TABLE);
        List<Map<String, AttributeValue>> before = fx.dynamo.items(fx.table);
        LambdaAnswer again = fx.setRates("desk", TABLE.replace("36.1", "36.10"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().text("/rates/TWD")).isEqualTo("36.1");
        assertThat(fx.dynamo.items(fx.table)).isEqualTo(before);
    }

    @Test
    void anotherTableOfTheDayIsAConflict() {
        fx.setRates("desk", TABLE);
        LambdaAnswer other = fx.setRates("desk", TABLE.replace("36.1", "36.2"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().text("/code")).isEqualTo("rates_already_set");
        assertThat(fx.setRates("desk", TABLE.replace("EUR", "USD")).status()).isEqualTo(409);
        assertThat(fx.setRates("other", TABLE).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"2026-11-20\" | \"20.11.2026\" | invalid_date | /date",
            "2026-11-20 | 2026-11-22 | date_to_come | /date",
            "\"date\" | \"day\" | missing | /date", "EUR | EUX | unknown_currency | /base", "EUR | BGN | withdrawn_currency | /base",
            "EUR | TWD | base_rated | /rates/TWD", "TWD | TWX | unknown_currency | /rates/TWX",
            "TWD | CLF | unsupported_currency | /rates/CLF",
            "TWD | T/~D | unknown_currency | /rates/T~1~0D", "\"36.1\" | 36.1 | invalid_type | /rates/TWD",
            "36.1 | 0.0 | invalid_rate | /rates/TWD",
            "36.1 | -1 | invalid_rate | /rates/TWD", "36.1 | 1e5 | invalid_rate | /rates/TWD", "36.1 | '36,1' | invalid_rate | /rates/TWD",
            "36.1 | 0.000000000000000000001 | invalid_rate | /rates/TWD",
            "'\"TWD\": \"36.1\", \"KWD\": \"0.3312\"' | '' | invalid_size | /rates"})
    void aFaultyTableIsRefusedWithThePlace(String found, String put, String code, String pointer) {
        LambdaAnswer answer = fx.setRates("desk", TABLE.replace(found, put));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().text("/code")).isEqualTo(code);
        assertThat(answer.json().text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(fx.dynamo.items(fx.table)).isEmpty();
    }

    @Test
    void aWithdrawnCurrencyMayBeRatedInItsTime() {
        assertThat(fx.setRates("desk", """
                {"date": "2022-12-30", "base": "EUR", "rates": {"HRK": "7.5365"}}""").status()).isEqualTo(201);
    }

    @Test
    void aFileIsImportedOnce() {
        LambdaAnswer first = fx.importFile("ecb", "text/csv; charset=utf-8", EcbFiles.HISTORY);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json()).isEqualTo(Json.parse("""
                {"source": "ecb", "complete": true, "imported": 3, "unchanged": 0, "differing": 0, "failed": 0, "left": 0}"""));
        List<Map<String, AttributeValue>> before = fx.dynamo.items(fx.table);
        fx.clock.advance(Duration.ofSeconds(1));
        LambdaAnswer second = fx.importFile("ecb", "text/csv", EcbFiles.HISTORY);
        assertThat(second.json().number("/unchanged")).isEqualTo(3);
        assertThat(fx.dynamo.items(fx.table)).hasSize(3).containsExactlyInAnyOrderElementsOf(before);
    }

    /** The gateway sends what it does not know as text in base64. */
    @Test
    void xmlIsTakenInBothForms() {
        assertThat(fx.importFile("ecb", "application/xml", EcbFiles.DAILY).json().number("/imported")).isEqualTo(1);
        LambdaAnswer encoded = fx.send(Events.http("POST /fx/sources/{source}/imports").path("source", "ecb").claim("sub", "operator-1")
                .scopes("operator").header("content-type", "text/xml").body(EcbFiles.TWO_DAYS.getBytes(StandardCharsets.UTF_8)));
        assertThat(encoded.json().number("/imported")).isEqualTo(1);
        assertThat(encoded.json().number("/differing")).isEqualTo(1);
        assertThat(encoded.json().isTrue("/complete")).isFalse();
    }

    @Test
    void aFaultyFileChangesNothing() {
        LambdaAnswer answer = fx.importFile("ecb", "application/xml", EcbFiles.DAILY.replace("181.35", "-181.35"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().text("/code")).isEqualTo("malformed_rates");
        assertThat(answer.json().text("/content")).isEqualTo("Nothing was imported: line 10: not a rate of JPY: -181.35.");
        assertThat(fx.dynamo.items(fx.table)).isEmpty();
    }

    @Test
    void otherTypesAndLargerBodiesAreRefused() {
        assertThat(fx.importFile("ecb", "application/json", "{}").status()).isEqualTo(415);
        assertThat(fx.importFile("ecb", "text/csv", "x".repeat(4 * 1024 * 1024 + 1)).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"ECB", "desk_2", "2desk", "a23456789012345678901234567890123"})
    void aSourceHasAName(String source) {
        assertThat(fx.setRates(source, TABLE).json().text("/code")).isEqualTo("invalid_source");
        assertThat(fx.importFile(source, "text/csv", EcbFiles.HISTORY).json().text("/code")).isEqualTo("invalid_source");
    }

    @Test
    void onlyOperatorsSetRates() {
        LambdaAnswer answer = fx.send(Events.http("PUT /fx/sources/{source}/rates").path("source", "desk").claim("sub", "buyer-1")
                .scopes("buyer").body(TABLE));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(fx.dynamo.items(fx.table)).isEmpty();
    }
}
