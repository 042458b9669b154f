package dev.tradewind.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Client;
import dev.tradewind.local.Json;
import dev.tradewind.local.gateway.JwtAuthorizer.Verdict;
import dev.tradewind.local.gateway.Route.Authorization.Jwt;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JwtAuthorizerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalIssuer ISSUER = new LocalIssuer("https://issuer.test");
    private static final LocalIssuer STRANGER = new LocalIssuer("https://issuer.test");

    private final JwtAuthorizer authorizer = new JwtAuthorizer(ISSUER, Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({"iss,https://other.test", "aud,someone-else", "exp,1700000000", "nbf,1900000000", "iat,1900000000"})
    void aTokenWithAWrongClaimIsNoToken(String claim, String value) {
        ObjectNode claims = claims();
        if (value.matches("\\d+")) {
            claims.put(claim, Long.parseLong(value));
        } else {
            claims.put(claim, value);
        }

        assertThat(judge("Bearer " + ISSUER.sign(claims))).isInstanceOf(Verdict.Unauthorized.class);
    }

    @Test
    void anySignatureButTheIssuersIsNoToken() {
        String token = ISSUER.sign(claims());
        String unsigned = "eyJhbGciOiJub25lIiwia2lkIjoibG9jYWwifQ." + token.split("\\.", -1)[1] + ".";

        assertThat(judge("Bearer " + token)).isInstanceOf(Verdict.Admitted.class);
        assertThat(judge("Bearer " + STRANGER.sign(claims()))).isInstanceOf(Verdict.Unauthorized.class);
        assertThat(judge("Bearer " + unsigned)).isInstanceOf(Verdict.Unauthorized.class);
        assertThat(judge("Bearer not.a.token")).isInstanceOf(Verdict.Unauthorized.class);
        assertThat(judge("Bearer ")).isInstanceOf(Verdict.Unauthorized.class);
    }

    @Test
    void oneOfTheScopesIsEnough() {
        assertThat(judge("Bearer " + ISSUER.sign(claims().put("scope", "merchant operator")))).isInstanceOf(Verdict.Admitted.class);
        assertThat(judge("Bearer " + ISSUER.sign(claims().put("scope", "merchant")))).isInstanceOf(Verdict.Forbidden.class);
        assertThat(judge("Bearer " + ISSUER.sign(claims().put("scope", "")))).isInstanceOf(Verdict.Forbidden.class);
    }

    @Test
    void theFunctionSeesTheClaimsAsTexts() {
        Verdict.Admitted admitted = (Verdict.Admitted) judge(ISSUER.sign(claims()));

        JsonNode jwt = admitted.context().path("jwt");
        assertThat(jwt.path("claims").path("sub").asText()).isEqualTo("shopper");
        assertThat(jwt.path("claims").path("exp").isTextual()).isTrue();
        assertThat(jwt.path("claims").path("aud").asText()).isEqualTo("[tradewind]");
        assertThat(jwt.path("scopes").toString()).isEqualTo("[\"buyer\"]");
    }

    @Test
    void overHttpTheGatewayAnswersAsApiGatewayDoes() {
        assertThat(get("/buyer", "").statusCode()).isEqualTo(401);
        assertThat(get("/buyer", "").body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(get("/buyer", token("merchant")).statusCode()).isEqualTo(403);
        assertThat(get("/buyer", token("merchant")).body()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(get("/buyer", token("buyer")).statusCode()).isEqualTo(200);
        assertThat(get("/buyer", token("operator")).statusCode()).isEqualTo(200);
        assertThat(get("/token", token("merchant")).statusCode()).isEqualTo(200);
    }

    @Test
    void aRouteForAwsCredentialsWantsASignature() {
        assertThat(Client.get("/signed").statusCode()).isEqualTo(403);
        assertThat(
                Client.send("GET", "/signed", "", request -> request.header("authorization", "AWS4-HMAC-SHA256 Credential=a")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void ownClaimsTravelWithTheToken() {
        String token = Client
                .json(Client.post("/_local/tokens", "{\"subject\":\"m\",\"scopes\":[\"operator\"],\"claims\":{\"merchant_id\":\"m-1\"}}"))
                .path("token").asText();

        JsonNode claims = Client.json(get("/buyer", token)).path("requestContext").path("authorizer").path("jwt").path("claims");
        assertThat(claims.path("merchant_id").asText()).isEqualTo("m-1");
        assertThat(claims.path("scope").asText()).isEqualTo("operator");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{ | JSON", "{\"scopes\":[\"buyer\"]} | subject", "{\"subject\":\"x\"} | scopes",
            "{\"subject\":\"x\",\"scopes\":[\"king\"]} | scopes",
            "{\"subject\":\"x\",\"scopes\":[\"buyer\"],\"claims\":{\"iss\":\"me\"}} | iss"})
    void aTokenRequestThatMakesNoSenseIsToldWhy(String body, String reason) {
        HttpResponse<String> response = Client.post("/_local/tokens", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(reason);
    }

    @Test
    void theKeyIsPublished() {
        JsonNode discovery = Client.json(Client.get("/_local/.well-known/openid-configuration"));
        JsonNode keys = Client.json(Client.get("/_local/.well-known/jwks.json")).path("keys");

        assertThat(discovery.path("jwks_uri").asText()).endsWith("/_local/.well-known/jwks.json");
        assertThat(keys.path(0).path("kty").asText()).isEqualTo("RSA");
        assertThat(keys.path(0).path("e").asText()).isEqualTo("AQAB");
    }

    private Verdict judge(String authorization) {
        HttpRequest request = new HttpRequest("GET", "/", "", Map.of("authorization", List.of(authorization)), new byte[0], "127.0.0.1",
                "HTTP/1.1");
        return authorizer.judge(request, new Jwt("Tokens", "https://issuer.test", List.of("tradewind"), List.of("buyer", "operator")));
    }

    private static ObjectNode claims() {
        ObjectNode claims = Json.object().put("iss", "https://issuer.test").put("sub", "shopper").put("iat", NOW.getEpochSecond())
                .put("exp", NOW.plusSeconds(60).getEpochSecond()).put("scope", "buyer");
        claims.putArray("aud").add("tradewind");
        return claims;
    }

    private static HttpResponse<String> get(String path, String token) {
        return Client.send("GET", path, "", request -> token.isEmpty() ? request : request.header("authorization", "Bearer " + token));
    }

    private static String token(String scope) {
        return Client.json(Client.post("/_local/tokens", "{\"subject\":\"x\",\"scopes\":[\"" + scope + "\"]}")).path("token").asText();
    }
}
