package dev.tradewind.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tradewind.local.StartFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An HTTP server on the loopback address, a virtual thread for each request. */
public final class HttpListener implements AutoCloseable {

    /** API Gateway's limit of a request body, in bytes. */
    private static final int MAX_BODY = 10 * 1024 * 1024;
    private static final int BACKLOG = 1024;

    static {
        // Without it every small response waits for the delayed acknowledgement of the one before.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Function<HttpRequest, HttpResponse> handler;

    private HttpListener(HttpServer server, Function<HttpRequest, HttpResponse> handler) {
        this.server = server;
        this.handler = handler;
    }

    /**
     * Starts to listen.
     *
     * @param port
     *            0 takes any free one
     */
    public static HttpListener start(int port, Function<HttpRequest, HttpResponse> handler) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            HttpListener listener = new HttpListener(server, handler);
            server.createContext("/", listener::serve);
            server.setExecutor(listener.threads);
            server.start();
            return listener;
        } catch (IOException taken) {
            throw new StartFault("port " + port + " is taken; choose another with -Dport=");
        }
    }

    /** From now on requests go to this handler. */
    public void use(Function<HttpRequest, HttpResponse> next) {
        handler = next;
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
            write(exchange,
                    body.length > MAX_BODY ? HttpResponse.message(413, "Request Entity Too Large") : answer(request(exchange, body)));
        }
    }

    private HttpResponse answer(HttpRequest request) {
        try {
            return handler.apply(request);
        } catch (RuntimeException bug) {
            bug.printStackTrace();
            return HttpResponse.message(500, "Internal Server Error");
        }
    }

    private static HttpRequest request(HttpExchange exchange, byte[] body) {
        URI uri = exchange.getRequestURI();
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return new HttpRequest(exchange.getRequestMethod(), uri.getRawPath(), Optional.ofNullable(uri.getRawQuery()).orElse(""), headers,
                body,
                exchange.getRemoteAddress().getAddress().getHostAddress(), exchange.getProtocol());
    }

    private static void write(HttpExchange exchange, HttpResponse response) throws IOException {
        response.headers().forEach((name, values) -> {
            if (!name.equals("content-length")) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("content-length", Integer.toString(response.body().length));
        }
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || response.status() == 204 || response.status() == 304;
        exchange.sendResponseHeaders(response.status(), bodiless || response.body().length == 0 ? -1 : response.body().length);
        if (!bodiless && response.body().length > 0) {
            exchange.getResponseBody().write(response.body());
        }
    }
}
