package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.ucp.DiscoveryView;
import dev.tradewind.checkout.ucp.SampleSessions;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.settings.Settings;
import dev.tradewind.testkit.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DiscoveryHandlerTest {
    @ParameterizedTest
    @CsvSource({"api.example.com,https://api.example.com", "localhost:3000,http://localhost:3000", "127.0.0.1:8080,http://127.0.0.1:8080",
            "[::1]:3000,http://[::1]:3000", "localhost.example.com,https://localhost.example.com"})
    void onlyThisMachineGoesWithoutTls(String host, String endpoint) {
        assertThat(endpoint(Map.of(), host)).isEqualTo(endpoint);
    }

    @Test
    void aPublicAddressThatIsSetComesFirst() {
        assertThat(endpoint(Map.of("PUBLIC_URL", "https://shop.example.com/api"), "localhost:3000"))
                .isEqualTo("https://shop.example.com/api");
    }

    private static String endpoint(Map<String, String> environment, String host) {
        var view = new DiscoveryView(SampleSessions.JSON, SampleSessions.STOREFRONT, SampleSessions.HANDLER);
        var request = new Request("GET /.well-known/ucp", "/.well-known/ucp", Map.of(), Map.of(), Map.of("host", host), new byte[0],
                Map.of(),
                "r");
        var answer = new DiscoveryHandler(view, new Settings(environment)).handle(request);
        return Json.parse(answer.body()).text("/ucp/services/dev.ucp.shopping/0/endpoint");
    }
}
