package dev.tradewind.checkout.ucp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.settings.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlatformsTest {
    private final Platforms platforms = new Platforms(new Settings(Map.of()));

    @ParameterizedTest
    @ValueSource(strings = {"profile=\"https://a.example/p.json\"", "profile=\"https://a.example/p.json\";v=1;w",
            "x, y=?0, z=(1 \"two\" tok;q=0.5), n=-1.25, b=:aGk=:, profile=\"https://a.example/p.json\", w=*t/k",
            "profile=\"https://b.example/\",\tprofile=\"https://a.example/p.json\""})
    void aDictionaryWithAProfileIsRead(String header) {
        assertThat(profile(platforms, header)).contains("https://a.example/p.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "profile", "profile=https://a.example/", "profile=\"\"", "profile=\"http://a.example/\"",
            "profile=\"https://a.example/", "profile=\"https://a.example/\",", "profile=\"https://a.example/\" x", "profile=\"/p.json\"",
            "PROFILE=\"https://a.example/\"", "profile=\"https://a b/\"", "profile=\"ftp://a.example/\"",
            "profile=\"https://a.example/\\n\"",
            "profile=\"http://localhost:8080/p.json\""})
    void anythingElseIsNoProfile(String header) {
        assertThat(profile(platforms, header)).isEmpty();
    }

    @Test
    void aMissingHeaderIsNoProfile() {
        assertThat(platforms.profile(request(Map.of()))).isEmpty();
    }

    @Test
    void aPlatformOnThisMachineNeedsNoTlsWhereTheClockMayMove() {
        Platforms development = new Platforms(new Settings(Map.of("CLOCK", "adjustable")));
        assertThat(profile(development, "profile=\"http://localhost:8080/p.json\"")).contains("http://localhost:8080/p.json");
        assertThat(profile(development, "profile=\"http://a.example/p.json\"")).isEmpty();
    }

    private static Optional<String> profile(Platforms platforms, String header) {
        return platforms.profile(request(Map.of("ucp-agent", header)));
    }

    private static Request request(Map<String, String> headers) {
        return new Request("GET /orders/{id}", "/orders/1", Map.of(), Map.of(), headers, new byte[0], Map.of(), "r");
    }
}
