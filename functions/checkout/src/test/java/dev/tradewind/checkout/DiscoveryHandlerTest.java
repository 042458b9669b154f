package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tradewind.checkout.ucp.DiscoveryView;
import dev.tradewind.checkout.ucp.PublicKeys;
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

    @Test
    void theKeysOfTheSettingArePublished() {
        String key = "{\"kid\":\"key-1\",\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"BB\"}";
        var keys = new PublicKeys(new Settings(Map.of("SIGNING_KEYS", "[" + key + "]")));
        var view = new DiscoveryView(SampleSessions.JSON, SampleSessions.STOREFRONT, SampleSessions.HANDLER, keys);
        assertThat(Json.parse(view.shown("https://api.example.com").body()).at("/signing_keys/0")).isEqualTo(Json.parse(key));
        var none = new DiscoveryView(SampleSessions.JSON, SampleSessions.STOREFRONT, SampleSessions.HANDLER,
                new PublicKeys(new Settings(Map.of())));
        assertThat(Json.parse(none.shown("https://api.example.com").body()).has("/signing_keys")).isFalse();
    }

    /** Its other half would be there for everyone to read. */
    @Test
    void aPrivateKeyStopsTheStart() {
        Settings settings = new Settings(Map.of("SIGNING_KEYS", "[{\"kid\":\"key-1\",\"kty\":\"EC\",\"d\":\"CC\"}]"));
        new PublicKeys(settings);
        assertThatIllegalStateException().isThrownBy(settings::refuseFaults).withMessageContaining("private");
    }

    private static String endpoint(Map<String, String> environment, String host) {
        var view = new DiscoveryView(SampleSessions.JSON, SampleSessions.STOREFRONT, SampleSessions.HANDLER, SampleSessions.KEYS);
        var request = new Request("GET /.well-known/ucp", "/.well-known/ucp", Map.of(), Map.of(), Map.of("host", host), new byte[0],
                Map.of(),
                "r");
        var answer = new DiscoveryHandler(view, new Settings(environment)).handle(request);
        return Json.parse(answer.body()).text("/ucp/services/dev.ucp.shopping/0/endpoint");
    }
}
