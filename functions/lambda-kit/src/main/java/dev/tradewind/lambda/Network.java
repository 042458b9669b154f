package dev.tradewind.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The way to AWS: the JDK's own client, whose bodies are sent whole. A request that names its length would be streamed, and before the JDK streams a
 * POST over a connection that was kept, it waits a millisecond for the end of that connection ({@code sun.net.www.http.HttpClient.available}). Of a
 * body that it has as a whole it finds the length itself, and sends it once more where a connection turns out to have ended, as the SDK would.
 */
final class Network implements SdkHttpClient {
    private static final String LENGTH = "Content-Length";
    /** Seconds that a connection is kept for the next invocation. The JDK's default is 5, that of the SDK's other clients 60. */
    private static final String KEPT = "60";
    /** Short enough for a function to ask again within its own time. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration HASTE = Duration.ofSeconds(1);

    private final SdkHttpClient client;

    Network() {
        this(PATIENCE);
    }

    /**
     * Left to itself, the SDK's client would read all certificates before it knows whether it will speak TLS. With connections that are made for it, it
     * leaves their limits of time to us.
     *
     * @param patience how long a connection and an answer are waited for, each
     */
    Network(Duration patience) {
        System.setProperty("http.keepAlive.time.server", System.getProperty("http.keepAlive.time.server", KEPT));
        client = UrlConnectionHttpClient.create(address -> connection(address, Math.toIntExact(patience.toMillis())));
    }

    /** One for what nobody should wait for. */
    static Network hasty() {
        return new Network(HASTE);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return client.prepareRequest(request.contentStreamProvider().isPresent() ? whole(request) : request);
    }

    private static HttpExecuteRequest whole(HttpExecuteRequest request) {
        return HttpExecuteRequest.builder().request(request.httpRequest().copy(copy -> copy.removeHeader(LENGTH)))
                .contentStreamProvider(request.contentStreamProvider().get())
                .metricCollector(request.metricCollector().orElse(null)).build();
    }

    private static HttpURLConnection connection(URI address, int millis) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(millis);
            connection.setReadTimeout(millis);
            return connection;
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    @Override
    public String clientName() {
        return client.clientName();
    }

    @Override
    public void close() {
        client.close();
    }
}
