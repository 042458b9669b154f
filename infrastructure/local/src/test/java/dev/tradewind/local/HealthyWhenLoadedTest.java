package dev.tradewind.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tradewind.embedded.FreePort;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthyWhenLoadedTest {
    @TempDir
    private Path catalog;
    private final int port = FreePort.any();
    private final Set<Integer> healths = ConcurrentHashMap.newKeySet();
    private final Thread visitor = Thread.ofVirtual().unstarted(this::visit);

    private void visit() {
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health")).build();
        try (var http = HttpClient.newHttpClient()) {
            while (!Thread.currentThread().isInterrupted()) {
                look(http, health);
                Thread.sleep(50);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(HttpClient http, HttpRequest health) throws InterruptedException {
        try {
            healths.add(http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException nobody) {
            healths.add(0);
        }
    }

    @BeforeEach
    void start() {
        visitor.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        visitor.interrupt();
        visitor.join();
    }

    /** Its functions serve by then, and the import takes a second until it fails. */
    @Test
    void aStackWhoseCatalogueIsRefusedNeverCalledItselfHealthy() throws IOException {
        Files.writeString(catalog.resolve("products.csv"), "long=true");
        Path project = Fixture.project("/fixture/template.yaml");
        Path template = project.resolve("template.yaml");
        Files.writeString(template,
                Files.readString(template).replace("Path: /sleep, Method: GET", "Path: /catalog/imports, Method: POST"));
        var settings = new Settings(template, port, Optional.empty(), Optional.of(catalog), Optional.empty(), Optional.empty(), true, true,
                project.resolve("functions.log"), Map.of(), Optional.empty());
        var screen = new Screen(new PrintStream(OutputStream.nullOutputStream(), false), false);

        assertThatExceptionOfType(StartFault.class).isThrownBy(() -> LocalStack.start(settings, screen).close())
                .withMessageStartingWith("-Dcatalog=" + catalog + " was refused: ");

        assertThat(healths).contains(503).doesNotContain(200);
    }
}
