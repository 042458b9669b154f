package dev.tradewind.replay.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sends requests until they have a final answer. A request is repeated, under its own key, when the suite asks for it (429, 503,
 * or a first one still running), when a function failed on it (502, 504), and when the answer was lost on the way.
 */
public final class Suite implements AutoCloseable {
    /** Where our platform's profile would be; suites that fetch profiles of strangers need a real one in its place. */
    static final String AGENT = "profile=\"https://replay.tradewind.example/.well-known/ucp\"";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Longer than an API gateway waits for a function. */
    private static final Duration ANSWER = Duration.ofSeconds(35);
    private static final Set<Integer> BUSY = Set.of(429, 503);
    private static final Set<Integer> CRASHED = Set.of(502, 504);

    private final URI baseUrl;
    private final Meter meter;
    private final Patience patience;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

    /** @param baseUrl absolute, without a slash at the end */
    public Suite(URI baseUrl, Meter meter) {
        this(baseUrl, meter, Patience.OF_A_BUYER);
    }

    Suite(URI baseUrl, Meter meter, Patience patience) {
        this.baseUrl = baseUrl;
        this.meter = meter;
        this.patience = patience;
    }

    private sealed interface Try {
        record Final(Answer answer) implements Try {}

        record Again(String why, boolean crash, Duration asked) implements Try {}
    }

    /** Whether a suite answers there at all. */
    public boolean isUp() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/health")).timeout(CONNECT).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException nobody) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** From now on nothing is repeated. */
    public void stop() {
        stopping.set(true);
    }

    boolean isStopping() {
        return stopping.get();
    }

    /** @throws SuiteFailed if no final answer comes within our patience */
    public Answer send(Ask ask) {
        long end = System.nanoTime() + patience.limit().toNanos();
        int crashes = 0;
        for (int tries = 0;; tries++) {
            switch (attempt(ask)) {
                case Try.Final(Answer answer) -> {
                    return answer;
                }
                case Try.Again(String why, boolean crash, Duration asked) -> {
                    crashes += crash ? 1 : 0;
                    if (stopping.get() || crashes >= patience.crashes() || System.nanoTime() > end) {
                        throw new SuiteFailed(stopping.get() ? SuiteFailed.INTERRUPTED : why, null);
                    }
                    meter.repeated(ask.call(), why);
                    sleep(Patience.pause(tries, asked));
                }
            }
        }
    }

    private Try attempt(Ask ask) {
        long begin = System.nanoTime();
        try {
            HttpResponse<byte[]> response = client.send(request(ask), BodyHandlers.ofByteArray());
            meter.answered(ask.call(), Duration.ofNanos(System.nanoTime() - begin));
            return judged(response, new Answer(response.statusCode(), parsed(response.body())));
        } catch (IOException lost) {
            return new Try.Again("connection", false, Duration.ZERO);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Try judged(HttpResponse<byte[]> response, Answer answer) {
        boolean crashed = CRASHED.contains(answer.status());
        boolean running = answer.status() == 409 && answer.text("code").equals("idempotency_in_progress");
        return BUSY.contains(answer.status()) || crashed || running
                ? new Try.Again(answer.word(), crashed, retryAfter(response))
                : new Try.Final(answer);
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        Optional<String> seconds = response.headers().firstValue("retry-after").filter(text -> text.matches("[0-9]{1,4}"));
        return seconds.map(text -> Duration.ofSeconds(Long.parseLong(text))).orElse(Duration.ZERO);
    }

    /** A body as it is sent, for who signs it. */
    public static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private HttpRequest request(Ask ask) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + ask.path())).timeout(ANSWER).header("UCP-Agent", AGENT)
                .header("Request-Id", UUID.randomUUID().toString());
        ask.key().ifPresent(key -> request.header("Idempotency-Key", key.toString()));
        ask.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        ask.headers().forEach(request::header);
        if (ask.body().isEmpty()) {
            return request.method(ask.method(), BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", "application/json")
                .method(ask.method(), BodyPublishers.ofByteArray(bytes(ask.body().get()))).build();
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(body)).orElse(MissingNode.getInstance());
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static SuiteFailed interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new SuiteFailed(SuiteFailed.INTERRUPTED, e);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
