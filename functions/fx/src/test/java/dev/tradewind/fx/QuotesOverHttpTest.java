package dev.tradewind.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
import dev.tradewind.testkit.Race;
import dev.tradewind.testkit.RequestLedger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuotesOverHttpTest {

    private static final String SELL_100_EUR = """
            {"sell_currency": "EUR", "buy_currency": "USD", "sell_amount": 10000, "lock": "15m"}""";

    private static final Map<String, String> SETTINGS = Map.of("FX_SOURCES", "ecb=5,desk=2", "FX_BLOCKED_PAIRS", "RUB,GBP/JPY");

    private final RequestLedger ledger = new RequestLedger();

    private final FxCalls fx = FxCalls.with(SETTINGS, ledger).withRates();

    @Test
    void aQuoteSaysWhatItRestsOn() {
        LambdaAnswer answer = fx.quote(SELL_100_EUR);
        assertThat(answer.status()).isEqualTo(201);
        Json quote = answer.json();
        assertThat(answer.header("location")).contains("/fx/quotes/" + quote.text("/id"));
        assertThat(quote).isEqualTo(Json.parse("""
                {"id": "%s", "status": "open", "sell": {"amount": 10000, "currency": "EUR"}, "buy": {"amount": 11507, "currency": "USD"},
                "mid_rate": "1.16", "spread_bps": 80, "rate": "1.15072", "source": "ecb", "source_date": "2026-11-20", "lock": "15m",
                "created_at": "2026-11-20T16:30:00Z", "expires_at": "2026-11-20T16:45:00Z"}""".formatted(quote.text("/id"))));
    }

    @Test
    void theFixedSideStaysAndTheOtherRoundsAgainstTheCustomer() {
        Json quote = fx.quote("""
                {"sell_currency": "USD", "buy_currency": "JPY", "buy_amount": 10000, "lock": "1h"}""").json();
        assertThat(quote.at("/buy")).isEqualTo(Json.parse("{\"amount\": 10000, \"currency\": \"JPY\"}"));
        // 10000 × 1.1600 ÷ 181.35 ÷ 0.988 = 64.7416…
        assertThat(quote.at("/sell")).isEqualTo(Json.parse("{\"amount\": 6475, \"currency\": \"USD\"}"));
    }

    @Test
    void whatEcbLacksComesFromTheDesk() {
        Json quote = fx.quote("""
                {"sell_currency": "EUR", "buy_currency": "KWD", "sell_amount": 10000}""").json();
        assertThat(quote.text("/source")).isEqualTo("desk");
        assertThat(quote.number("/buy/amount")).isEqualTo(35_451);
    }

    @Test
    void aQuoteIsFoundWhileItIsKept() {
        Json quote = fx.quote(SELL_100_EUR).json();
        String id = quote.text("/id");
        assertThat(fx.find(id).status()).isEqualTo(200);
        assertThat(fx.find(id).json()).isEqualTo(quote);
        fx.clock.advance(Duration.ofMinutes(15));
        assertThat(fx.find(id).json().text("/status")).isEqualTo("expired");
        fx.clock.advance(Duration.ofDays(3));
        assertThat(fx.find(id).status()).isEqualTo(404);
    }

    @Test
    void aQuoteThatAnOrderConsumedIsUsed() {
        String id = fx.quote(SELL_100_EUR).json().text("/id");
        fx.dynamo.plain().putItem(put -> put.tableName(fx.table).item(Attributes.key("QUOTE#" + id, "USE")));
        assertThat(fx.find(id).json().text("/status")).isEqualTo("used");
    }

    @Test
    void anIndicationIsBornExpired() {
        Json quote = fx.quote(SELL_100_EUR.replace("15m", "none")).json();
        assertThat(quote.text("/status")).isEqualTo("expired");
        assertThat(quote.text("/expires_at")).isEqualTo(quote.text("/created_at"));
    }

    @ParameterizedTest
    @CsvSource({"0123456789abcdef0123456789abcdef", "0123456789ABCDEF0123456789ABCDEF", "..", "x"})
    void anUnknownQuoteIsNotFound(String id) {
        assertThat(fx.find(id).status()).isEqualTo(404);
        assertThat(fx.find(id).json().text("/code")).isEqualTo("not_found");
    }

    @Test
    void aRepeatedRequestGetsItsFirstAnswer() {
        LambdaAnswer first = fx.quote("key-1", SELL_100_EUR);
        fx.clock.advance(Duration.ofMinutes(5));
        LambdaAnswer second = fx.quote("key-1", SELL_100_EUR);
        assertThat(first.header("idempotent-replayed")).isEmpty();
        assertThat(second.header("idempotent-replayed")).contains("true");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("location")).isEqualTo(first.header("location"));
    }

    @Test
    void aRepeatedRequestGetsItsFirstAnswerEvenWhenTheRatesAreGone() {
        LambdaAnswer first = fx.quote("key-1", SELL_100_EUR.replace("15m", "24h"));
        fx.clock.advance(Duration.ofDays(2).plusHours(23));
        fx.put(RateSource.ECB, "EUR", FxCalls.FRIDAY.plusDays(1), "CHF=0.93");
        LambdaAnswer second = fx.quote("key-1", SELL_100_EUR.replace("15m", "24h"));
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("idempotent-replayed")).contains("true");
    }

    @Test
    void anotherRequestUnderTheKeyIsAConflict() {
        fx.quote("key-1", SELL_100_EUR);
        LambdaAnswer other = fx.quote("key-1", SELL_100_EUR.replace("10000", "20000"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().text("/code")).isEqualTo("idempotency_conflict");
    }

    @Test
    void callersDoNotMeetUnderOneKey() {
        String guest = fx.quote("key-1", SELL_100_EUR).json().text("/id");
        String platform = fx.send(Events.http("POST /fx/quotes").header("Idempotency-Key", "key-1")
                .header("UCP-Agent", "profile=\"https://agent.example.com/profile\"").body(SELL_100_EUR)).json().text("/id");
        String buyer = fx.send(Events.http("POST /fx/quotes").header("Idempotency-Key", "key-1").claim("sub", "buyer-1").body(SELL_100_EUR))
                .json().text("/id");
        assertThat(List.of(guest, platform, buyer)).doesNotHaveDuplicates();
    }

    @Test
    void manyIdenticalRequestsAtOnceMakeOneQuote() {
        var answers = Race.of(64).run(64, _ -> fx.quote("key-1", SELL_100_EUR)).returned();
        assertThat(answers).hasSize(64).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(LambdaAnswer::body).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.header("idempotent-replayed").isEmpty())).hasSize(1);
        assertThat(fx.dynamo.items(fx.table).stream().filter(item -> item.get("sk").s().equals("QUOTE"))).hasSize(1);
    }

    /** With rates in memory: one write, no read; repeated: the same. */
    @Test
    void aQuoteCostsOneRequest() {
        fx.quote(SELL_100_EUR);
        ledger.reset();
        fx.quote("key-1", SELL_100_EUR);
        assertThat(ledger.requests()).isEqualTo(1);
        assertThat(ledger.requestsOf("PutItem")).isEqualTo(1);
        assertThat(ledger.writeUnits()).isEqualTo(1);
        fx.quote("key-1", SELL_100_EUR);
        assertThat(ledger.requests()).isEqualTo(2);
        assertThat(ledger.requestsOf("PutItem")).isEqualTo(2);
    }

    @Test
    void aQuoteIsReadWithOneRequest() {
        String id = fx.quote(SELL_100_EUR).json().text("/id");
        ledger.reset();
        fx.find(id);
        assertThat(ledger.requests()).isEqualTo(1);
        assertThat(ledger.writeUnits()).isZero();
    }

    @Test
    void aTokenThatIsNotValidMakesNoGuest() {
        LambdaAnswer answer = fx.send(Events.http("POST /fx/quotes").header("authorization", "Basic dTpw").body(SELL_100_EUR));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().text("/code")).isEqualTo("invalid_token");
    }
}
