package dev.tradewind.lambda.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.http.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"a\":1,\"a\":2}", "{\"a\":{\"b\":1,\"b\":1}}", "{} {}", "{}x", "[1,]", "{'a':1}", "{a:1}",
            "nul",
            "NaN", "01", "\"\u0001\"", "/*c*/{}"})
    void refusesWhatIsNotOneWellFormedValue(String document) {
        assertThat(Json.parse(document.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void takes32LevelsAndRefuses33() {
        assertThat(Json.parse(("[".repeat(32) + "]".repeat(32)).getBytes(UTF_8))).isPresent();
        assertThat(Json.parse(("[".repeat(33) + "]".repeat(33)).getBytes(UTF_8))).isEmpty();
        assertThat(Json.parse("{\"a\":".repeat(200_000).getBytes(UTF_8))).isEmpty();
    }

    @Test
    void takesNumbersOf100DigitsAndRefuses101() {
        assertThat(Json.parse("9".repeat(100).getBytes(UTF_8))).isPresent();
        assertThat(Json.parse("9".repeat(101).getBytes(UTF_8))).isEmpty();
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin1 = {'"', (byte) 0xe4, '"'};
        byte[] cutShort = {'"', (byte) 0xc3, '"'};
        byte[] overlong = {'"', (byte) 0xc0, (byte) 0xaf, '"'};
        byte[] surrogate = {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'};
        byte[] brokenUtf32 = {0, 0, 0, '{', 0, 0x11, 0, 0};
        assertThat(List.of(latin1, cutShort, overlong, surrogate, brokenUtf32, "{}".getBytes(UTF_16)))
                .allSatisfy(document -> assertThat(Json.parse(document)).isEmpty());
    }

    @Test
    void keepsTheDigitsOfADecimal() {
        var number = Json.parse("{\"rate\":1.000000000000000000001}".getBytes(UTF_8)).orElseThrow().get("rate");
        assertThat(number.getBigDecimalValue()).isEqualByComparingTo("1.000000000000000000001");
    }

    /** No number has that exponent; the parser says so by another exception than for other faults. */
    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "1e-2147483648", "-1E+99999999999"})
    void aNumberWithoutBoundsIsNoJson(String number) {
        assertThat(Json.parse(("{\"ignored\":" + number + "}").getBytes(UTF_8))).isEmpty();
    }

    /** While another thread still finds out how. */
    @Test
    void recordsThatWereExpectedAreWrittenAsAnyOther() {
        Problem problem = Problem.of(400, "bad_request", "That is no request.");
        byte[] written = json().write(problem);
        Json json = json();
        json.expect(Problem.class);
        assertThat(json.write(problem)).isEqualTo(written).asString(UTF_8).contains("\"code\":\"bad_request\"");
    }

    private static Json json() {
        return FunctionBeans.with(Map.of()).beans(JsonTest.class.getClassLoader()).get(Json.class);
    }
}
