package dev.tradewind.lambda.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.settings.Settings;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperatorsTest {
    private static final Settings SETTINGS = new Settings(
            Map.of("TOKEN_ISSUER", "https://issuer.example.com", "TOKEN_AUDIENCE", "tradewind"));

    private final Json json = FunctionBeans.with(Map.of()).beans(OperatorsTest.class.getClassLoader()).get(Json.class);
    private final Operators operators = new Operators(
            new Callers(new TokenVerifier(_ -> Optional.empty(), Clock.systemUTC(), SETTINGS)), new Problems(json));

    @Test
    void anOperatorIsLetThrough() {
        assertThat(operators.refusal(request(Map.of("sub", "ann", "scope", "buyer operator")))).isEmpty();
    }

    @Test
    void everybodyElseIsRefused() {
        assertThat(operators.refusal(request(Map.of("sub", "bob", "scope", "merchant operators"))).orElseThrow().status()).isEqualTo(403);
        assertThat(operators.refusal(request(Map.of("sub", "bob"))).orElseThrow().body()).contains("\"code\":\"forbidden\"");
    }

    /** A template that forgot the authorizer must not open the door. */
    @Test
    void aRouteWithoutAuthorizerIsABug() {
        assertThatIllegalStateException().isThrownBy(() -> operators.refusal(request(Map.of()))).withMessageContaining("authorizer");
    }

    private static Request request(Map<String, String> claims) {
        return new Request("POST /catalog/imports", "/catalog/imports", Map.of(), Map.of(), Map.of(), new byte[0], claims, "id");
    }
}
