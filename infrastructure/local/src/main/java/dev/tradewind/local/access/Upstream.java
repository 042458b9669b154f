package dev.tradewind.local.access;

import dev.tradewind.local.gateway.HttpRequest;
import dev.tradewind.local.gateway.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Hands requests on to an embedded service, over connections that stay open. */
public final class Upstream {

    private static final Set<String> HANDED_ON = Set.of("authorization", "content-type", "x-amz-target", "x-amz-date", "x-amzn-query-mode");

    static {
        // Kept open for each address; the default of five is less than the environments of one function.
        System.setProperty("http.maxConnections", "64");
    }

    private final URI endpoint;

    public Upstream(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** The answer of the service; 503, after which an SDK tries again, if the connection broke. */
    public HttpResponse send(HttpRequest request) {
        try {
            HttpURLConnection connection = (HttpURLConnection) endpoint.resolve(request.rawPath()).toURL().openConnection();
            connection.setRequestMethod(request.method());
            HANDED_ON.forEach(name -> request.header(name).ifPresent(value -> connection.setRequestProperty(name, value)));
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(request.body().length);
            try (OutputStream body = connection.getOutputStream()) {
                body.write(request.body());
            }
            return answer(connection);
        } catch (IOException broken) {
            return HttpResponse.message(503, "Service Unavailable");
        }
    }

    private static HttpResponse answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream body = status < HttpURLConnection.HTTP_BAD_REQUEST ? connection.getInputStream() : connection.getErrorStream()) {
            return new HttpResponse(status, headers(connection), body == null ? new byte[0] : body.readAllBytes());
        }
    }

    private static Map<String, List<String>> headers(HttpURLConnection connection) {
        Map<String, List<String>> headers = new HashMap<>();
        connection.getHeaderFields().forEach((name, values) -> {
            // The status line has no name; the date and the form of the transfer are those of the listener.
            if (name != null && !Set.of("date", "transfer-encoding", "connection", "server").contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name.toLowerCase(Locale.ROOT), values);
            }
        });
        return headers;
    }
}
