package dev.tradewind.aot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What buyers, merchants, carriers, operators and schedules do to a suite in an ordinary hour: orders are placed, shipped and tracked by the
 * soak, and all else is asked for once, line by line of {@code tour.txt}.
 */
public final class Tour {
    private static final Pattern FIELD = Pattern.compile("\"(?:id|token)\":\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("\"id\":\"([A-Za-z0-9]+)\"");
    private static final String SOAK = "dev.tradewind.replay.soak.Soak";
    private static final int LINES = 5;

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new HashMap<>();

    /** Of the stack that answers there. */
    public Tour(URI base) {
        this.base = base;
    }

    /** Makes it, and waits until nothing is left to do. */
    public void run() {
        soak();
        ask("/tour.txt");
        Matcher schedules = NAME.matcher(send(request("/_local/schedules").GET()).body());
        schedules.results().map(found -> found.group(1))
                .forEach(id -> expect("POST", "/_local/schedules/" + id, Optional.empty(), "", 200));
        send(request("/_local/idle?timeout=PT60S").POST(BodyPublishers.noBody()));
    }

    private void soak() {
        Tool.run("java", List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "-Dbase.url=" + base,
                "-Dclients=1", "-Dshipments=8", "-Devents=60",
                "-Dreport=" + Path.of(System.getProperty("java.io.tmpdir"), "tour-" + UUID.randomUUID()),
                SOAK));
    }

    private void ask(String resource) {
        try (var lines = new BufferedReader(new InputStreamReader(Tour.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            String last = "";
            for (String line : lines.lines().filter(text -> !text.isBlank() && !text.startsWith("#")).toList()) {
                String[] parts = line.split(" ", LINES);
                String path = parts[2].replace("{id}", last);
                String answer = expect(parts[1], path, Optional.of(parts[0]).filter(role -> !role.equals("anyone")),
                        parts.length < LINES ? "" : parts[4], Integer.parseInt(parts[3]));
                Matcher id = FIELD.matcher(answer);
                last = parts[1].equals("POST") && id.find() ? id.group(1) : last;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String expect(String method, String path, Optional<String> role, String body, int status) {
        HttpRequest.Builder request = request(path).header("content-type", "application/json")
                .header("idempotency-key", UUID.randomUUID().toString())
                .header("UCP-Agent", "profile=\"https://tour.tradewind.example/.well-known/ucp\"")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        role.ifPresent(one -> request.header("authorization", "Bearer " + tokens.computeIfAbsent(one, this::token)));
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != status) {
            throw new CannotBuild(
                    method + " " + path + " was answered by " + answer.statusCode() + ", not " + status + ": " + answer.body());
        }
        return answer.body();
    }

    private String token(String scope) {
        Matcher token = FIELD.matcher(send(request("/_local/tokens").POST(BodyPublishers.ofString("""
                {"subject":"tour","scopes":["%s"],"claims":{"merchant_id":"m-brewhouse"}}""".formatted(scope)))).body());
        return token.find() ? token.group(1) : "";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new CannotBuild("interrupted");
        }
    }
}
