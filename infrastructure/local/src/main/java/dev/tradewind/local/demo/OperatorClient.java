package dev.tradewind.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Calls the suite as an operator. */
final class OperatorClient implements AutoCloseable {

    private static final int NAMED = 3;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI baseUrl;

    OperatorClient(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** What was answered. */
    record Answer(int status, JsonNode body) {

        boolean isSuccess() {
            return status / 100 == 2;
        }

        /** Why it was refused, in one line: the first faults with the place of each, or what the answer says as a whole. */
        String refusal() {
            List<String> faults = Json.elements(body, "errors")
                    .map(fault -> fault.path("pointer").asText() + " " + fault.path("detail").asText()).toList();
            if (faults.isEmpty()) {
                return body.path("content").asText(body.toString());
            }
            String first = String.join("; ", faults.subList(0, Math.min(NAMED, faults.size())));
            return faults.size() > NAMED ? first + "; and " + (faults.size() - NAMED) + " more faults" : first;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // bytes of the wire: handed on, never compared
    record Call(String method, String path, String contentType, byte[] body) {}

    Answer send(Call call) {
        HttpRequest request = HttpRequest.newBuilder(baseUrl.resolve(call.path())).timeout(TIMEOUT)
                .header("content-type", call.contentType())
                .header("authorization", "Bearer " + token()).method(call.method(), HttpRequest.BodyPublishers.ofByteArray(call.body()))
                .build();
        return send(request);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private String token() {
        String wanted = "{\"subject\":\"demo-loader\",\"scopes\":[\"operator\"]}";
        return send(HttpRequest.newBuilder(baseUrl.resolve("/_local/tokens")).POST(HttpRequest.BodyPublishers.ofString(wanted)).build())
                .body().path("token")
                .asText();
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), Json.parse(response.body()).orElseGet(Json::object));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", interruption));
        }
    }
}
