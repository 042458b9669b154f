package dev.tradewind.lambda.snapshot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Knows the lines of a scene. Settings may make a function ask for something else than when it was recorded: that finds nothing. */
final class Prompter {
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);
    private static final int PART = 4096;

    private final Scene scene;
    private final Set<URI> asked = new LinkedHashSet<>();
    private int next;
    private int said;

    Prompter(Scene scene) {
        this.scene = scene;
    }

    Instant at() {
        return scene.at();
    }

    /** Where the function wanted to send its requests. */
    Set<URI> asked() {
        return asked;
    }

    /** Whether every line was wanted. */
    boolean saidAll() {
        return said == scene.lines().size();
    }

    ExecutableHttpRequest answer(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                if (request.contentStreamProvider().isPresent()) {
                    send(request.contentStreamProvider().get().newStream());
                }
                return said(request.httpRequest());
            }

            @Override
            public void abort() {
                throw new UnsupportedOperationException("nothing takes long in a rehearsal");
            }
        };
    }

    private HttpExecuteResponse said(SdkHttpRequest request) {
        asked.add(URI.create(request.protocol() + "://" + request.host() + ":" + request.port() + "/"));
        var response = SdkHttpResponse.builder().statusCode(200).putHeader("Content-Type", "application/x-amz-json-1.0").build();
        return HttpExecuteResponse.builder().response(response)
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(line(operation(request))))).build();
    }

    /** What was kept from an earlier scene is not asked for again, and its line is left out. */
    private byte[] line(String operation) {
        for (int i = next; i < scene.lines().size(); i++) {
            if (scene.lines().get(i).operation().equals(operation)) {
                next = i + 1;
                said++;
                return scene.lines().get(i).body();
            }
        }
        return NOTHING;
    }

    private static String operation(SdkHttpRequest request) {
        return request.firstMatchingHeader("X-Amz-Target").orElseGet(() -> request.method() + " " + request.encodedPath());
    }

    /** As a client would: it reads what it sends. */
    private static void send(InputStream content) throws IOException {
        try (content) {
            byte[] part = new byte[PART];
            while (content.read(part) >= 0) {
                // The next part.
            }
        }
    }
}
