package dev.tradewind.fx.ecb;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tradewind.fx.model.RateFile;
import dev.tradewind.fx.port.RateFeed.Fetch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EcbFeedTest {

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theFileIsFetchedAsItIs() {
        server.createContext("/daily.xml", exchange -> answer(exchange, 200, EcbFiles.DAILY.getBytes(StandardCharsets.UTF_8)));
        assertThat(fetch("/daily.xml")).isInstanceOfSatisfying(Fetch.Fetched.class,
                fetched -> assertThat(new String(fetched.file(), StandardCharsets.UTF_8)).isEqualTo(EcbFiles.DAILY));
    }

    @Test
    void anotherStatusIsAFailure() {
        server.createContext("/", exchange -> answer(exchange, 503, new byte[0]));
        assertThat(fetch("/daily.xml")).isEqualTo(new Fetch.Failed("status 503"));
    }

    @Test
    void redirectsWithinTheHostAreFollowed() {
        server.createContext("/old.xml", exchange -> redirect(exchange, "/new.xml"));
        server.createContext("/new.xml", exchange -> answer(exchange, 200, new byte[]{1, 2}));
        assertThat(fetch("/old.xml")).isInstanceOf(Fetch.Fetched.class);
    }

    @Test
    void redirectsElsewhereAreNot() {
        int port = server.getAddress().getPort();
        server.createContext("/host.xml", exchange -> redirect(exchange, "http://127.0.0.1:%d/x".formatted(port)));
        server.createContext("/scheme.xml", exchange -> redirect(exchange, "https://localhost:%d/x".formatted(port)));
        server.createContext("/file.xml", exchange -> redirect(exchange, "file:///etc/hostname"));
        for (String path : new String[]{"/host.xml", "/scheme.xml", "/file.xml"}) {
            assertThat(fetch(path)).isEqualTo(new Fetch.Failed("redirected to another host"));
        }
    }

    @Test
    void redirectsEndSomewhere() {
        server.createContext("/", exchange -> redirect(exchange, "/again.xml"));
        assertThat(fetch("/daily.xml")).isEqualTo(new Fetch.Failed("redirected more than 3 times"));
    }

    @Test
    void aFileBeyondTheLimitIsAFailure() {
        server.createContext("/", exchange -> answer(exchange, 200, new byte[RateFile.MAX_BYTES + 1]));
        assertThat(fetch("/daily.xml")).isInstanceOfSatisfying(Fetch.Failed.class,
                failed -> assertThat(failed.reason()).contains("more than"));
    }

    @Test
    void aHostThatDoesNotAnswerIsAFailure() {
        server.stop(0);
        assertThat(fetch("/daily.xml")).isEqualTo(new Fetch.Failed("ConnectException"));
    }

    private Fetch fetch(String path) {
        return new EcbFeed(URI.create("http://localhost:%d%s".formatted(server.getAddress().getPort(), path))).fetch();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        answer(exchange, 302, new byte[0]);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        } catch (IOException clientHasGone) {
            // It reads no further than its limit.
        } finally {
            exchange.close();
        }
    }
}
