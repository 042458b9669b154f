package dev.tradewind.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.HttpEvent;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RatesOverHttpTest {

    private static final FxCalls FX = FxCalls.with(Map.of("FX_SOURCES", "ecb=5,desk=2")).withRates();

    @BeforeAll
    static void olderTables() {
        FX.put(RateSource.ECB, "EUR", FxCalls.FRIDAY.minusDays(1), "USD=1.1588 JPY=180.9");
        FX.put(RateSource.ECB, "EUR", FxCalls.FRIDAY.withYear(2022), "USD=1.0322 HRK=7.545");
    }

    @Test
    void theBaseOfTheTableHasItsRatesAsPublished() {
        assertThat(rates("base", "EUR").json()).isEqualTo(Json.parse("""
                {"base": "EUR", "source": "ecb", "source_date": "2026-11-20",
                "rates": {"GBP": "0.8812", "IDR": "19420.55", "JPY": "181.35", "USD": "1.1600"}}"""));
        assertThat(rates().json()).isEqualTo(rates("base", "EUR").json());
    }

    /** 1 ÷ 1.16 = 0.8620689655…, 181.35 ÷ 1.16 = 156.3362068…; ten digits. */
    @Test
    void anotherBaseIsDividedOutToTenDigits() {
        assertThat(rates("base", "USD").json().at("/rates")).isEqualTo(Json.parse("""
                {"EUR": "0.8620689655", "GBP": "0.7596551724", "IDR": "16741.85345", "JPY": "156.3362069"}"""));
    }

    @Test
    void aBaseThatOnlyAnotherSourceHasComesFromThere() {
        assertThat(rates("base", "KWD").json().text("/source")).isEqualTo("desk");
        assertThat(rates("source", "desk").json().text("/rates/KWD")).isEqualTo("0.3563");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, 2026-11-20", "2026-11-19, 2026-11-19", "2026-11-18, 2022-11-20", "2030-01-01, 2026-11-20"})
    void theLastTableOnOrBeforeTheDayAnswers(String date, String found) {
        assertThat(rates("base", "USD", "date", date).json().text("/source_date")).isEqualTo(found);
    }

    @Test
    void aWithdrawnCurrencyIsABaseInItsTime() {
        assertThat(rates("base", "HRK", "date", "2023-01-01").json().text("/rates/EUR")).isEqualTo("0.1325381047");
        assertThat(fault(rates("base", "HRK"), 400)).isEqualTo("withdrawn_currency");
    }

    @Test
    void faultsOfTheQueryAreTold() {
        assertThat(fault(rates("base", "EUX"), 400)).isEqualTo("unknown_currency");
        assertThat(fault(rates("base", "CLF"), 400)).isEqualTo("unsupported_currency");
        assertThat(fault(rates("date", "yesterday"), 400)).isEqualTo("invalid_date");
        assertThat(fault(rates("source", "moon"), 400)).isEqualTo("unknown_source");
        assertThat(fault(rates("base", "AED"), 422)).isEqualTo("no_rate");
        assertThat(fault(rates("date", "1999-01-03"), 422)).isEqualTo("no_rate");
        assertThat(rates("base", "EUX", "date", "x").json().items("/errors").stream().map(error -> error.text("/pointer")))
                .containsExactly("/base", "/date");
    }

    private static String fault(LambdaAnswer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        return answer.json().text("/code");
    }

    private static LambdaAnswer rates(String... query) {
        HttpEvent event = Events.http("GET /fx/rates");
        for (int i = 0; i < query.length; i += 2) {
            event.query(query[i], query[i + 1]);
        }
        return FX.send(event);
    }
}
