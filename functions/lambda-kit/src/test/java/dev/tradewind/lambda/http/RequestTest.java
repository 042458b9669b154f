package dev.tradewind.lambda.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tradewind.kernel.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {
    private static Request event(String members) throws IOException {
        String event = "{\"version\":\"2.0\",\"routeKey\":\"POST /x/{id}\",\"rawPath\":\"/x/7\",\"requestContext\":{\"requestId\":\"r-1\"}"
                + members + "}";
        return HttpEvents.read(new ByteArrayInputStream(event.getBytes(UTF_8)));
    }

    private static Request withHeaders(Map<String, String> headers, String body) {
        return new Request("POST /x", "/x", Map.of(), Map.of(), headers, body.getBytes(UTF_8), Map.of(), "r-1");
    }

    private static String refusal(Request request) {
        return catchThrowableOfType(BadInput.class, request::json).faults().getFirst().code();
    }

    @Test
    void aBodyMayComeAsTextOrBase64() throws IOException {
        assertThat(event(",\"body\":\"ä\",\"isBase64Encoded\":false").body()).isEqualTo("ä".getBytes(UTF_8));
        assertThat(event(",\"body\":\"AAH/\",\"isBase64Encoded\":true").body()).isEqualTo(new byte[]{0, 1, (byte) 0xff});
        assertThat(event("").body()).isEmpty();
        assertThat(event(",\"body\":null").body()).isEmpty();
    }

    @Test
    void headersAreFoundInAnyCase() throws IOException {
        Request request = event(",\"headers\":{\"Content-Type\":\"a\",\"x-list\":\"one,two\"}");
        assertThat(request.header("content-TYPE")).contains("a");
        assertThat(request.header("X-List")).contains("one,two");
        assertThat(request.header("gone")).isEmpty();
    }

    @Test
    void pathQueryAndClaimsAreRead() throws IOException {
        Request request = event(",\"pathParameters\":{\"id\":\"7\"},\"queryStringParameters\":{\"date\":\"a,b\"}");
        assertThat(request.path("id")).isEqualTo("7");
        assertThat(request.query("date")).contains("a,b");
        assertThat(request.query("none")).isEmpty();
        assertThat(request.claims()).isEmpty();
        assertThat(request.id()).isEqualTo("r-1");
        assertThatIllegalStateException().isThrownBy(() -> request.path("sku"));
    }

    @Test
    void theAuthorizersClaimsAreTexts() throws IOException {
        String event = "{\"routeKey\":\"GET /x\",\"rawPath\":\"/x\",\"requestContext\":{\"requestId\":\"r\",\"authorizer\":{\"jwt\":{\"claims\":"
                + "{\"sub\":\"me\",\"exp\":12,\"scope\":\"buyer operator\"},\"scopes\":null}}}}";
        Request request = HttpEvents.read(new ByteArrayInputStream(event.getBytes(UTF_8)));
        assertThat(request.claims()).containsEntry("sub", "me").containsEntry("exp", "12").containsEntry("scope", "buyer operator");
    }

    /** The gateway may write null as a text, and then two subjects would be one merchant. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "\"null\"", "[\"a\"]", "{\"a\":1}"})
    void aClaimWithoutATextIsNone(String merchant) throws IOException {
        String event = "{\"routeKey\":\"GET /x\",\"rawPath\":\"/x\",\"queryStringParameters\":{\"q\":\"null\"},\"requestContext\":{\"requestId\":\"r\","
                + "\"authorizer\":{\"jwt\":{\"claims\":{\"sub\":\"me\",\"merchant_id\":" + merchant + "},\"scopes\":null}}}}";
        Request request = HttpEvents.read(new ByteArrayInputStream(event.getBytes(UTF_8)));
        assertThat(request.claims()).containsOnlyKeys("sub");
        assertThat(request.query("q")).contains("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"a\"", "null", "", "{", "{}{}"})
    void aBodyThatIsNoObjectIsRefused(String body) {
        assertThat(refusal(withHeaders(Map.of(), body))).isEqualTo("malformed_json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/jsonl", "application/json-patch+json", "application/x-www-form-urlencoded", ""})
    void onlyJsonIsTaken(String type) {
        assertThat(refusal(withHeaders(Map.of("content-type", type), "{}"))).isEqualTo("unsupported_media_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON; charset=utf-8", "application/json;charset=UTF-8"})
    void jsonIsTakenHoweverItIsWritten(String type) {
        assertThat(withHeaders(Map.of("content-type", type), "{\"a\":1}").json().has("/a")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "ä", "a\tb", "a,b", "same,same"})
    void anIdempotencyKeyIsVisibleAsciiAndOne(String key) {
        Request request = withHeaders(Map.of("idempotency-key", key), "");
        assertThat(catchThrowableOfType(BadInput.class, request::idempotencyKey).faults()).extracting(fault -> fault.code())
                .containsExactly("invalid_idempotency_key");
    }

    @Test
    void anIdempotencyKeyHasAtMost255Characters() {
        assertThat(withHeaders(Map.of("idempotency-key", "k".repeat(255)), "").idempotencyKey()).contains("k".repeat(255));
        assertThat(withHeaders(Map.of(), "").idempotencyKey()).isEmpty();
        Request tooLong = withHeaders(Map.of("idempotency-key", "k".repeat(256)), "");
        assertThat(catchThrowableOfType(BadInput.class, tooLong::idempotencyKey)).isNotNull();
    }

    /** Or a caller would mend the body only to learn of the header. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"a\":1} | invalid_idempotency_key,missing", "[] | invalid_idempotency_key,malformed_json",
            "{ | invalid_idempotency_key,malformed_json"})
    void faultsOfTheKeyAndOfTheBodyAreNamedAtOnce(String body, String codes) {
        Request request = withHeaders(Map.of("idempotency-key", "a b"), body);
        BadInput refused = catchThrowableOfType(BadInput.class, () -> {
            Input in = request.json();
            var name = in.text("/name").required();
            in.read(name::get);
        });
        assertThat(refused.faults()).extracting(Fault::code).containsExactly(codes.split(",", -1));
        assertThat(refused.faults().getFirst().pointer()).isEmpty();
    }

    @Test
    void aKeyThatCannotBeTakenIsAFaultOfASoundBodyToo() {
        Input in = withHeaders(Map.of("idempotency-key", "a,b"), "{}").json();
        assertThat(catchThrowableOfType(BadInput.class, () -> in.read(() -> "read")).faults()).extracting(Fault::message)
                .containsExactly("Idempotency-Key must be one key of 1 to 255 visible ASCII characters without spaces or commas.");
    }

    @Test
    void aNumberOfMoreThan100DigitsIsToldWithTheBound() {
        Request request = withHeaders(Map.of(), "{\"n\":" + "9".repeat(101) + "}");
        assertThat(catchThrowableOfType(BadInput.class, request::json).faults()).extracting(Fault::message).singleElement().asString()
                .contains("numbers of at most 100 digits");
    }
}
