package dev.tradewind.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;

/** Calls the shared stack over HTTP. */
public final class Client {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Client() {}

    /** A GET request. */
    public static HttpResponse<String> get(String path) {
        return send("GET", path, "", UnaryOperator.identity());
    }

    /** A POST request with a JSON body. */
    public static HttpResponse<String> post(String path, String body) {
        return send("POST", path, body, request -> request.header("content-type", "application/json"));
    }

    /** Any request. */
    public static HttpResponse<String> send(String method, String path, String body, UnaryOperator<HttpRequest.Builder> extras) {
        HttpRequest.BodyPublisher content = body.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body);
        return send(extras.apply(HttpRequest.newBuilder(Fixture.url(path)).method(method, content)).build());
    }

    /** Any request. */
    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    /** The body as a tree. */
    public static JsonNode json(HttpResponse<String> response) {
        return Json.parse(response.body()).orElseThrow(() -> new AssertionError("not JSON: " + response.body()));
    }
}
