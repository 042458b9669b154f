package dev.tradewind.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Client;
import dev.tradewind.local.Fixture;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class GatewayTest {

    @Test
    void theEventHasPayloadFormatTwo() {
        HttpResponse<String> response = Client.send("POST", "/items/a%20b?x=1&x=2&y=%C3%A9", "{\"sku\":1}", request -> request
                .header("content-type", "application/json").header("X-Many", "one").header("X-Many", "two").header("cookie", "a=1; b=2")
                .header("user-agent", "test"));

        JsonNode event = Client.json(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(event.path("version").asText()).isEqualTo("2.0");
        assertThat(event.path("routeKey").asText()).isEqualTo("POST /items/{id}");
        assertThat(event.path("rawPath").asText()).isEqualTo("/items/a b");
        assertThat(event.path("rawQueryString").asText()).isEqualTo("x=1&x=2&y=%C3%A9");
        assertThat(event.path("queryStringParameters").toString()).isEqualTo("{\"x\":\"1,2\",\"y\":\"é\"}");
        assertThat(event.path("pathParameters").toString()).isEqualTo("{\"id\":\"a b\"}");
        assertThat(event.path("cookies").toString()).isEqualTo("[\"a=1\",\"b=2\"]");
        assertThat(event.path("headers").path("x-many").asText()).isEqualTo("one,two");
        assertThat(event.path("headers").has("cookie")).isFalse();
        assertThat(event.path("body").asText()).isEqualTo("{\"sku\":1}");
        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
    }

    @Test
    void theRequestContextSaysWhoAskedWhatAndWhen() {
        JsonNode context = Client.json(Client.send("GET", "/health", "", request -> request.header("user-agent", "test")))
                .path("requestContext");

        assertThat(context.path("http").path("method").asText()).isEqualTo("GET");
        assertThat(context.path("http").path("path").asText()).isEqualTo("/health");
        assertThat(context.path("http").path("sourceIp").asText()).isEqualTo("127.0.0.1");
        assertThat(context.path("http").path("userAgent").asText()).isEqualTo("test");
        assertThat(context.path("http").path("protocol").asText()).isEqualTo("HTTP/1.1");
        assertThat(context.path("stage").asText()).isEqualTo("$default");
        assertThat(context.path("time").asText()).matches("\\d{2}/\\w{3}/\\d{4}:\\d{2}:\\d{2}:\\d{2} \\+0000");
        assertThat(context.path("requestId").asText()).isNotEmpty();
        assertThat(context.has("authorizer")).isFalse();
    }

    @Test
    void aLiteralBeatsAVariableWhichBeatsAGreedyOne() {
        assertThat(routeKey("POST", "/items/best")).isEqualTo("POST /items/best");
        assertThat(routeKey("POST", "/items/other")).isEqualTo("POST /items/{id}");
        assertThat(routeKey("GET", "/items/best")).isEqualTo("ANY /items/{proxy+}");
        assertThat(routeKey("POST", "/items/a/b")).isEqualTo("ANY /items/{proxy+}");
    }

    @Test
    void aBodyThatIsNotTextComesEncoded() {
        assertThat(encoded("image/png")).isTrue();
        assertThat(encoded("application/x-www-form-urlencoded")).isTrue();
        assertThat(encoded("text/csv; charset=utf-8")).isFalse();
        assertThat(encoded("application/xml")).isFalse();
    }

    @Test
    void anUnknownPathIsNotFound() {
        HttpResponse<String> response = Client.get("/nowhere");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("{\"message\":\"Not Found\"}");
    }

    @Test
    void cookiesHeadersAndBinaryBodiesReachTheCaller() throws Exception {
        HttpResponse<byte[]> response = java.net.http.HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(Fixture.url("/answer")).build(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
        assertThat(response.headers().firstValue("content-type")).contains("image/png");
        assertThat(response.headers().firstValue("x-kind")).contains("fixture");
        assertThat(response.body()).containsExactly(0, 1, 2, 255);
    }

    @Test
    void aFunctionThatThrowsIsABadGatewayAndTheStackLivesOn() {
        HttpResponse<String> response = Client.get("/throw");

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body()).isEqualTo("{\"message\":\"Internal server error\"}");
        assertThat(Fixture.printed()).contains("Throwing threw java.lang.IllegalArgumentException: broken on purpose");
        assertThat(Fixture.functionLog()).contains("dev.tradewind.local.fixture.ThrowingFunction.handleRequest");
        assertThat(Client.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void aTimeoutIsUnavailableAndTakesTheEnvironmentWithIt() {
        assertThat(Client.get("/sleep?long=false").body()).isEqualTo("{\"served\":1}");
        assertThat(Client.get("/sleep?long=false").body()).isEqualTo("{\"served\":2}");

        HttpResponse<String> late = Client.get("/sleep?long=true");

        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.body()).isEqualTo("{\"message\":\"Service Unavailable\"}");
        assertThat(Client.get("/sleep?long=false").body()).isEqualTo("{\"served\":1}");
    }

    @Test
    void functionsOfOnePackageHaveEachItsOwnEnvironment() {
        JsonNode other = Client.json(Client.get("/other-environment"));

        assertThat(other.path("name").asText()).isEqualTo("OtherHttp");
        assertThat(other.path("ITEMS_TABLE").asText()).isEqualTo("other");
        assertThat(other.has("WORK_QUEUE_URL")).isFalse();
        assertThat(Client.json(Client.get("/environment")).path("ITEMS_TABLE").asText()).isEqualTo("tradewind-items");
    }

    @Test
    void theEnvironmentIsWhatTheTemplateResolvesTo() {
        JsonNode environment = Client.json(Client.get("/environment"));

        assertThat(environment.path("name").asText()).isEqualTo("EnvironmentHttp");
        assertThat(environment.path("remaining").asInt()).isBetween(8_000, 10_000);
        assertThat(environment.path("CLOCK").asText()).isEqualTo("adjustable");
        assertThat(environment.path("ITEMS_TABLE").asText()).isEqualTo("tradewind-items");
        assertThat(environment.path("WORK_QUEUE_URL").asText()).matches("http://127\\.0\\.0\\.1:\\d+/000000000000/WorkQueue");
        assertThat(environment.path("WORK_QUEUE_ARN").asText()).isEqualTo("arn:aws:sqs:eu-west-1:000000000000:WorkQueue");
        assertThat(environment.path("SECRET").asText())
                .isEqualTo("arn:aws:secretsmanager:eu-west-1:000000000000:secret:fixture/signing-8f2x33");
        assertThat(environment.path("STOREFRONT").asText()).isEqualTo(Fixture.url("/_local/storefront").toString());
    }

    /** The gateway would take it, but Lambda's quota is for the event as a whole. */
    @Test
    void aBodyThatNoFunctionCanBeCalledWithIsRefused() {
        HttpResponse<String> response = Client.send("POST", "/echo", "x".repeat(6 * 1024 * 1024), UnaryOperator.identity());

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(Client.json(response).path("message").asText()).isEqualTo("Request Entity Too Large");
    }

    @Test
    void aBodyOverTenMegabytesIsRefused() {
        HttpResponse<String> response = Client.send("POST", "/echo", "x".repeat(10 * 1024 * 1024 + 1), UnaryOperator.identity());

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
    }

    @Test
    void aPreflightRequestIsAnsweredByTheGateway() {
        HttpResponse<String> response = Client.send("OPTIONS", "/echo", "", request -> request.header("origin", "https://shop.example")
                .header("access-control-request-method", "POST"));

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("access-control-allow-origin")).contains("https://shop.example");
        assertThat(response.headers().firstValue("access-control-allow-methods")).contains("GET,POST");
        assertThat(response.headers().firstValue("access-control-max-age")).contains("600");
    }

    @Test
    void responsesToOtherOriginsCarryNoMarks() {
        HttpResponse<String> shop = Client.send("GET", "/health", "", request -> request.header("origin", "https://shop.example"));
        HttpResponse<String> other = Client.send("GET", "/health", "", request -> request.header("origin", "https://other.example"));

        assertThat(shop.headers().firstValue("access-control-allow-origin")).contains("https://shop.example");
        assertThat(other.headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    private static String routeKey(String method, String path) {
        return Client.json(Client.send(method, path, "", UnaryOperator.identity())).path("routeKey").asText();
    }

    private static boolean encoded(String contentType) {
        return Client.json(Client.send("POST", "/echo", "body", request -> request.header("content-type", contentType)))
                .path("isBase64Encoded").asBoolean();
    }
}
