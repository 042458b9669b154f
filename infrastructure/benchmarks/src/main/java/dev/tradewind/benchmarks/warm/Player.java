package dev.tradewind.benchmarks.warm;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** Answers requests as it was recorded, without a network. Another request than the next of the scene is refused and remembered. */
final class Player implements SdkHttpClient {
    private final byte[] sent = new byte[1 << 13];
    private List<Exchange> scene = List.of();
    private int next;
    private int strays;

    /** Starts a scene over. */
    void rewind(List<Exchange> exchanges) {
        scene = exchanges;
        next = 0;
    }

    /** Whether everything was asked for that was recorded, and nothing else ever. */
    boolean playedAll() {
        return strays == 0 && next == scene.size();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return answer(request);
            }

            @Override
            public void abort() {
                throw new UnsupportedOperationException("nothing takes long here");
            }
        };
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
        String operation = Recorder.operation(request.httpRequest());
        if (next >= scene.size() || !scene.get(next).operation().equals(operation)) {
            strays++;
            throw new IllegalStateException("not in the scene, as request " + (next + 1) + ": " + operation);
        }
        if (request.contentStreamProvider().isPresent()) {
            send(request.contentStreamProvider().get());
        }
        return Recorder.answer(scene.get(next++));
    }

    /** A client reads what it sends. */
    private void send(ContentStreamProvider content) throws IOException {
        try (InputStream in = content.newStream()) {
            while (in.read(sent) >= 0) {
                // The next part.
            }
        }
    }
}
