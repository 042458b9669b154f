package dev.tradewind.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.testkit.LambdaAnswer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a request for a quote is refused: status, code and the pointer to what is at fault. */
final class QuoteFaultsTest {

    private static final FxCalls FX = FxCalls.with(Map.of("FX_SOURCES", "ecb=5,desk=2", "FX_BLOCKED_PAIRS", "RUB,GBP/JPY")).withRates();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "400 | unknown_currency | /sell_currency | {'sell_currency':'USX','buy_currency':'EUR','sell_amount':1}",
            "400 | unknown_currency | /buy_currency | {'sell_currency':'USD','buy_currency':'eur','sell_amount':1}",
            "400 | unknown_currency | /buy_currency | {'sell_currency':'USD','buy_currency':'','sell_amount':1}",
            "400 | withdrawn_currency | /sell_currency | {'sell_currency':'HRK','buy_currency':'EUR','sell_amount':1}",
            "400 | withdrawn_currency | /buy_currency | {'sell_currency':'EUR','buy_currency':'BGN','sell_amount':1}",
            "400 | unsupported_currency | /buy_currency | {'sell_currency':'EUR','buy_currency':'CLF','sell_amount':1}",
            "400 | unsupported_currency | /buy_currency | {'sell_currency':'EUR','buy_currency':'XAU','sell_amount':1}",
            "400 | missing | /buy_currency | {'sell_currency':'EUR','sell_amount':1}",
            "400 | invalid_type | /buy_currency | {'sell_currency':'EUR','buy_currency':7,'sell_amount':1}",
            "400 | same_currency | /buy_currency | {'sell_currency':'EUR','buy_currency':'EUR','sell_amount':1}",
            "400 | amount_missing | /sell_amount | {'sell_currency':'EUR','buy_currency':'USD'}",
            "400 | amount_missing | /sell_amount | {'sell_currency':'EUR','buy_currency':'USD','buy_amount':null}",
            "400 | amount_ambiguous | /buy_amount | {'sell_currency':'EUR','buy_currency':'USD','sell_amount':1,'buy_amount':1}",
            "400 | amount_not_positive | /sell_amount | {'sell_currency':'EUR','buy_currency':'USD','sell_amount':0}",
            "400 | amount_not_positive | /buy_amount | {'sell_currency':'EUR','buy_currency':'USD','buy_amount':-1}",
            "400 | amount_not_positive | /buy_amount | {'sell_currency':'EUR','buy_currency':'USD','buy_amount':-0.5}",
            "400 | amount_fractional | /sell_amount | {'sell_currency':'EUR','buy_currency':'USD','sell_amount':12.5}",
            "400 | amount_fractional | /sell_amount | {'sell_currency':'EUR','buy_currency':'USD','sell_amount':12.00000000000000000001}",
            "400 | amount_fractional | /sell_amount | {'sell_currency':'EUR','buy_currency':'USD','sell_amount':1e-999999999}",
            "400 | amount_too_large | /sell_amount | {'sell_currency':'EUR','buy_currency':'USD','sell_amount':1000000000000001}",
            "400 | amount_too_large | /sell_amount | {'sell_currency':'EUR','buy_currency':'USD','sell_amount':1e999999999}",
            "400 | amount_too_large | /sell_amount | {'sell_currency':'EUR','buy_currency':'USD','sell_amount':9223372036854775808}",
            "400 | invalid_type | /sell_amount | {'sell_currency':'EUR','buy_currency':'USD','sell_amount':'100'}",
            "400 | unknown_lock | /lock | {'sell_currency':'EUR','buy_currency':'USD','sell_amount':1,'lock':'2h'}",
            "422 | pair_blocked | /buy_currency | {'sell_currency':'EUR','buy_currency':'RUB','sell_amount':100}",
            "422 | pair_blocked | /buy_currency | {'sell_currency':'JPY','buy_currency':'GBP','sell_amount':100}",
            "422 | no_rate | /buy_currency | {'sell_currency':'EUR','buy_currency':'AED','sell_amount':100}",
            "422 | no_rate | /buy_currency | {'sell_currency':'USD','buy_currency':'TWD','sell_amount':100}",
            "422 | amount_too_small | /sell_amount | {'sell_currency':'IDR','buy_currency':'EUR','sell_amount':1}",
            "422 | amount_too_large | /sell_amount | {'sell_currency':'EUR','buy_currency':'IDR','sell_amount':1000000000000000}",
            "422 | amount_too_large | /buy_amount | {'sell_currency':'IDR','buy_currency':'EUR','buy_amount':1000000000000000}"})
    void oneFaultHasItsCodeAndPlace(int status, String code, String pointer, String body) {
        LambdaAnswer answer = FX.quote(body.replace('\'', '"'));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).contains("application/problem+json");
        assertThat(answer.json().text("/code")).isEqualTo(code);
        assertThat(answer.json().text("/errors/0/code")).isEqualTo(code);
        assertThat(answer.json().text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.json().items("/errors")).hasSize(1);
    }

    @Test
    void severalFaultsAreToldAtOnce() {
        LambdaAnswer answer = FX.quote("""
                {"sell_currency": "USX", "buy_currency": "HRK", "sell_amount": -1, "buy_amount": 1.5, "lock": "soon"}""");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().text("/code")).isEqualTo("invalid_request");
        assertThat(answer.json().items("/errors").stream().map(error -> error.text("/code"))).containsExactly("unknown_currency",
                "withdrawn_currency", "amount_not_positive", "amount_fractional", "amount_ambiguous", "unknown_lock");
    }

    @ParameterizedTest
    @CsvSource({"1000000000000000, JPY, USD", "1.0, EUR, USD", "1e2, EUR, USD"})
    void wholeNumbersAreTakenHoweverWritten(String amount, String sell, String buy) {
        String body = "{\"sell_currency\": \"%s\", \"buy_currency\": \"%s\", \"sell_amount\": %s}".formatted(sell, buy, amount);
        assertThat(FX.quote(body).json().decimal("/sell/amount")).isEqualByComparingTo(amount);
    }

    @Test
    void ratesThatAreTooOldAreNotOffered() {
        FxCalls fx = FxCalls.with(Map.of("FX_SOURCES", "ecb=5"));
        fx.put(RateSource.ECB, "EUR", FxCalls.FRIDAY, "USD=1.16");
        String body = """
                {"sell_currency": "EUR", "buy_currency": "USD", "sell_amount": 100}""";
        fx.clock.advance(Duration.ofDays(5));
        assertThat(fx.quote(body).status()).isEqualTo(201);
        fx.clock.advance(Duration.ofDays(1));
        LambdaAnswer stale = fx.quote(body);
        assertThat(stale.status()).isEqualTo(503);
        assertThat(stale.json().text("/code")).isEqualTo("stale_rates");
        assertThat(stale.header("retry-after")).contains("900");
    }

    @Test
    void anIdempotencyKeyHasAForm() {
        LambdaAnswer answer = FX.quote("two words", """
                {"sell_currency": "EUR", "buy_currency": "USD", "sell_amount": 100}""");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().text("/code")).isEqualTo("invalid_idempotency_key");
    }
}
