package dev.tradewind.lambda.snapshot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Where the requests of a rehearsal end: a server of this process, on loopback. So they take the way of real ones, signed, sent and read as those
 * are, and what the compiler makes of it holds for the first event as well.
 */
final class Backstage implements AutoCloseable {
    private static final String OPERATION = "X-Amz-Target";

    private final SdkHttpClient way;
    private final HttpServer server;
    private volatile Prompter prompter = new Prompter(Scene.EMPTY);

    /** @param way a client of its own, whose connections nobody else gets */
    Backstage(SdkHttpClient way) {
        this.way = way;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    void plays(Prompter next) {
        prompter = next;
    }

    ExecutableHttpRequest sent(HttpExecuteRequest request) {
        InetSocketAddress here = server.getAddress();
        return way.prepareRequest(HttpExecuteRequest.builder()
                .request(request.httpRequest().copy(
                        copy -> copy.protocol("http").host(here.getAddress().getHostAddress()).port(here.getPort())))
                .contentStreamProvider(request.contentStreamProvider().orElse(null))
                .metricCollector(request.metricCollector().orElse(null)).build());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String operation = exchange.getRequestHeaders().getFirst(OPERATION);
            byte[] line = prompter.line(operation == null
                    ? exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath()
                    : operation);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(200, line.length);
            exchange.getResponseBody().write(line);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        way.close();
    }
}
