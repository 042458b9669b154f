package dev.tradewind.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tradewind.lambda.Called;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.testkit.Json;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFunctionTest {
    private static final ShopHttp SHOP = new ShopHttp();

    private static Called call(String route, Map<String, String> headers, String body) {
        return Called.with(SHOP, Json.of(Map.of("version", "2.0", "routeKey", route, "rawPath", "/x", "headers", headers, "body", body,
                "isBase64Encoded", false, "requestContext", Map.of("requestId", "gateway-1"))).toString());
    }

    private static Json problem(Called called) {
        assertThat(called.answer().text("/headers/content-type")).isEqualTo("application/problem+json");
        return Json.parse(called.answer().text("/body"));
    }

    @Test
    void aHandlersAnswerGoesOutWithTheRequestsId() {
        Json answer = call("POST /echo", Map.of(), "{\"name\":\"Ann\",\"count\":1}").answer();
        assertThat(answer.number("/statusCode")).isEqualTo(200);
        assertThat(answer.text("/body")).isEqualTo("Ann");
        assertThat(answer.text("/headers/x-request-id")).isEqualTo("request-1");
        assertThat(answer.isTrue("/isBase64Encoded")).isFalse();
    }

    @Test
    void bytesThatAreNoTextGoOutInBase64AndTheGatewayIsToldSo() {
        Json answer = call("GET /bytes", Map.of(), "").answer();
        assertThat(answer.text("/body")).isEqualTo("AAH/");
        assertThat(answer.isTrue("/isBase64Encoded")).isTrue();
        assertThat(answer.text("/headers/content-type")).isEqualTo("application/pdf");
        assertThat(answer.text("/headers/x-kind")).isEqualTo("pdf");
        assertThat(Response.binary(200, "application/pdf", new byte[]{0, 1, (byte) 0xff}).bytes()).isEqualTo(new byte[]{0, 1, (byte) 0xff});
    }

    @Test
    void healthNeedsNothing() {
        assertThat(Json.parse(call("GET /health", Map.of(), "").answer().text("/body")).text("/status")).isEqualTo("ok");
    }

    @Test
    void badInputSpeaksBothVocabularies() {
        Json problem = problem(call("POST /echo", Map.of(), "{\"name\":\"too long\"}"));
        assertThat(problem.text("/code")).isEqualTo("invalid_request");
        assertThat(problem.text("/content")).contains("2 faults");
        assertThat(problem.text("/type")).isEqualTo("urn:tradewind:problem:invalid_request");
        assertThat(problem.text("/title")).isEqualTo("Invalid request");
        assertThat(problem.number("/status")).isEqualTo(400);
        assertThat(problem.text("/request_id")).isEqualTo("request-1");
        assertThat(problem.items("/errors")).extracting(error -> error.text("/pointer") + " " + error.text("/code"))
                .containsExactly("/name invalid_length", "/count missing");
    }

    @Test
    void aSingleFaultGivesItsOwnCode() {
        Json problem = problem(call("POST /echo", Map.of(), "{\"name\":\"Ann\"}"));
        assertThat(problem.text("/code")).isEqualTo("missing");
        assertThat(problem.text("/content")).isEqualTo("/count: Is required.");
    }

    @Test
    void everyEndHasItsStatus() {
        Map<String, String> text = Map.of("content-type", "text/plain");
        assertThat(List.of(call("POST /echo", Map.of(), "nonsense"), call("POST /none", Map.of(), ""),
                call("POST /small", Map.of(), "12345678901"),
                call("POST /small", Map.of(), "1234567890"), call("POST /echo", text, "{}"), call("POST /bug", Map.of(), ""),
                call("POST /race", Map.of(), ""))).extracting(called -> called.answer().number("/statusCode"))
                .containsExactly(400L, 404L, 413L, 204L, 415L, 500L, 503L);
    }

    @Test
    void aBodyOverTheLimitIsRefusedByItsBytes() {
        String justRight = "{\"name\":\"A\",\"count\":1,\"more\":\"" + "x".repeat(Request.BODY_LIMIT - 32) + "\"}";
        assertThat(justRight.length()).isEqualTo(Request.BODY_LIMIT);
        assertThat(call("POST /echo", Map.of(), justRight).answer().number("/statusCode")).isEqualTo(200);
        assertThat(problem(call("POST /echo", Map.of(), justRight.replace("xx", "ää"))).text("/code")).isEqualTo("content_too_large");
    }

    @Test
    void aBugTellsNeitherTheCallerNorTheLogItsMessage() {
        Called called = call("POST /bug", Map.of(), "");
        assertThat(called.answer().toString()).contains("internal_error").doesNotContain("4111").doesNotContain("IllegalState")
                .doesNotContain("secret");
        assertThat(called.printed()).contains("IllegalStateException", "ShopHttp$Bug").doesNotContain("4111").doesNotContain("also secret");
    }

    @Test
    void contentionMayBeSentAgain() {
        Called called = call("POST /race", Map.of(), "");
        assertThat(problem(called).text("/code")).isEqualTo("contended");
        assertThat(problem(called).text("/content")).as("of evidence as well as of goods").doesNotContain("goods");
        assertThat(called.answer().text("/headers/retry-after")).isEqualTo("1");
    }

    @Test
    void whatIsOutOfReachMayBeAskedForAgain() {
        Called called = call("POST /away", Map.of(), "");
        assertThat(called.answer().number("/statusCode")).isEqualTo(503);
        assertThat(problem(called).text("/code")).isEqualTo("keys_unavailable");
        assertThat(called.answer().text("/headers/retry-after")).isEqualTo("7");
        assertThat(called.printed()).contains("\"event\":\"unavailable\"", "UnknownHostException").doesNotContain("inner.example");
    }

    @Test
    void theCallersCorrelationIdIsTakenUp() {
        Called called = call("POST /echo", Map.of("X-Correlation-Id", "checkout-42"), "{\"name\":\"Ann\",\"count\":1}");
        assertThat(called.answer().text("/headers/x-correlation")).isEqualTo("checkout-42");
        assertThat(called.printed()).contains("\"correlation_id\":\"checkout-42\"", "\"status\":200", "\"route\":\"POST /echo\"");
    }

    /** Whatever became of the request, its sender finds the answer by the id. */
    @ParameterizedTest
    @ValueSource(strings = {"POST /echo", "POST /none", "POST /small", "POST /bug", "POST /race", "GET /health"})
    void everyAnswerEchoesTheCallersRequestId(String route) {
        Called called = call(route, Map.of("Request-Id", "trace/1"), "{\"name\":\"too long\"}");
        assertThat(called.answer().text("/headers/request-id")).isEqualTo("trace/1");
        assertThat(called.answer().text("/headers/x-request-id")).isEqualTo("request-1");
    }

    @Test
    void aRequestIdThatCouldDoHarmIsNotEchoed() {
        assertThat(List.of("", "a b", "a\nb", "ä", "x".repeat(129)))
                .allSatisfy(
                        id -> assertThat(call("GET /health", Map.of("request-id", id), "").answer().has("/headers/request-id")).isFalse());
        assertThat(call("GET /health", Map.of("request-id", "x".repeat(128)), "").answer().has("/headers/request-id")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nb", "ä", "\"}", "12345678901234567890123456789012345678901234567890123456789012345"})
    void aCorrelationIdThatCouldDoHarmIsReplaced(String id) {
        Called called = call("POST /echo", Map.of("x-correlation-id", id), "{\"name\":\"Ann\",\"count\":1}");
        assertThat(called.answer().text("/headers/x-correlation")).isEqualTo("request-1");
    }

    @Test
    void aRouteStandsOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> ShopHttp.ROUTES.and("GET /health", HealthHandler.class))
                .withMessageContaining("GET /health");
    }

    @Test
    void wrongSettingsStopTheStartWithAllOfThem() {
        assertThatIllegalStateException().isThrownBy(() -> new Misconfigured(Map.of("SIZE", "many")))
                .withMessageContainingAll("SIZE is not", "NAME is missing");
    }

    /** Needs two settings. */
    private static final class Misconfigured extends HttpFunction {
        Misconfigured(Map<String, String> environment) {
            super(Routes.of("GET /x", NeedsSettings.class), FunctionBeans.with(environment));
        }
    }

    @Singleton
    static final class NeedsSettings implements HttpHandler {
        private final String name;

        NeedsSettings(dev.tradewind.lambda.settings.Settings settings) {
            name = settings.text("NAME") + settings.number("SIZE", 1, 1, 5);
        }

        @Override
        public Response handle(Request request) {
            return new Response(200, Map.of(), name);
        }
    }
}
