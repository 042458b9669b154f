package dev.tradewind.lambda.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;
import dev.tradewind.lambda.SteppedClock;
import dev.tradewind.lambda.http.Unavailable;
import dev.tradewind.lambda.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedKeysTest {
    private static final Issuer ISSUER = new Issuer();

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final AtomicInteger fetches = new AtomicInteger();
    private HttpServer server;
    private volatile int status = 200;
    private volatile byte[] body = ISSUER.keySet("k1").toBytes();

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            fetches.incrementAndGet();
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private PublishedKeys keys() {
        String url = "http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort() + "/keys";
        return new PublishedKeys(new Settings(Map.of("TOKEN_KEYS_URL", url)), clock);
    }

    @Test
    void aKeyIsFetchedWhenItIsFirstNeededAndRemembered() {
        PublishedKeys keys = keys();
        assertThat(fetches).hasValue(0);
        assertThat(keys.key("k1")).contains(ISSUER.keys.getPublic());
        clock.advance(Duration.ofHours(1));
        assertThat(keys.key("k1")).isPresent();
        assertThat(fetches).hasValue(1);
    }

    /** Or a withdrawn key would count until the environment dies. */
    @Test
    void aKeyThatTheIssuerWithdrewCountsForAnHourAtMost() {
        PublishedKeys keys = keys();
        assertThat(keys.key("k1")).isPresent();
        body = ISSUER.keySet("k2").toBytes();
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        assertThat(keys.key("k1")).isEmpty();
        assertThat(keys.key("k2")).isPresent();
        assertThat(fetches).hasValue(2);
    }

    @Test
    void keysOfTheLastDayServeWhileTheIssuerIsDown() {
        PublishedKeys keys = keys();
        assertThat(keys.key("k1")).isPresent();
        status = 503;
        clock.advance(Duration.ofHours(24));
        assertThat(keys.key("k1")).isPresent();
        clock.advance(Duration.ofSeconds(30));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> keys.key("k1"))
                .satisfies(away -> assertThat(away.retryAfterSeconds()).isEqualTo(31));
        assertThat(fetches).hasValue(2);
        clock.advance(Duration.ofSeconds(31));
        status = 200;
        assertThat(keys.key("k1")).isPresent();
        assertThat(fetches).hasValue(3);
    }

    /** Or anyone could make us call the issuer with every made-up token. */
    @Test
    void unknownKeysAreAskedForOnceAMinute() {
        PublishedKeys keys = keys();
        assertThat(keys.key("made-up")).isEmpty();
        assertThat(keys.key("made-up")).as("still false").isEmpty();
        body = ISSUER.keySet("k2").toBytes();
        clock.advance(Duration.ofSeconds(60));
        assertThatExceptionOfType(Unavailable.class).as("a key that the issuer has only now").isThrownBy(() -> keys.key("k2"))
                .satisfies(soon -> assertThat(soon.retryAfterSeconds()).isEqualTo(1));
        assertThat(fetches).hasValue(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(keys.key("k2")).contains(ISSUER.keys.getPublic());
        assertThat(fetches).hasValue(2);
    }

    /** Or every request would wait for an issuer that is down, and burden it when it comes back. */
    @Test
    void anIssuerThatIsDownIsAskedOnceAMinute() {
        status = 503;
        PublishedKeys keys = keys();
        for (int request = 0; request < 20; request++) {
            String id = "k" + request;
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> keys.key(id));
            clock.advance(Duration.ofSeconds(3));
        }
        assertThat(fetches).hasValue(1);
        clock.advance(Duration.ofSeconds(1));
        status = 200;
        assertThat(keys.key("k1")).isPresent();
        assertThat(fetches).hasValue(2);
    }

    @Test
    void keysThatAreKnownOutliveAFailure() {
        PublishedKeys keys = keys();
        assertThat(keys.key("k1")).isPresent();
        clock.advance(Duration.ofSeconds(61));
        status = 503;
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> keys.key("k2"));
        assertThat(keys.key("k1")).isPresent();
        assertThat(fetches).hasValue(2);
    }

    /** An issuer that is down is no proof that a token is false. */
    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500})
    void anyOtherStatusIsAFailureAndNotAnEmptySet(int other) {
        status = other;
        PublishedKeys keys = keys();
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> keys.key("k1"));
        clock.advance(Duration.ofSeconds(61));
        status = 200;
        assertThat(keys.key("k1")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"k1\",\"n\":\"***\",\"e\":\"AQAB\"}]}", "{}", "[]", "<html>",
            "{\"keys\":7}"})
    void aDocumentWithoutKeysIsAFailure(String document) {
        body = document.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> keys().key("k1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://issuer/keys", "keys", "file:///etc/passwd", "http://a b"})
    void anAddressThatIsNotOfTheWebIsAFaultOfTheSetting(String url) {
        var settings = new Settings(Map.of("TOKEN_KEYS_URL", url));
        assertThat(new PublishedKeys(settings, clock)).isNotNull();
        assertThatIllegalStateException().isThrownBy(settings::refuseFaults).withMessageContaining("TOKEN_KEYS_URL");
    }
}
