package dev.tradewind.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicInteger;

/** A suite on the loopback address, small enough to be seen through: it answers under a key once and then repeats itself. */
public final class FakeSuite implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final FakeShop shop = new FakeShop();
    private final Map<String, Reply> first = new ConcurrentHashMap<>();
    private final Map<String, LinkedBlockingDeque<Fault>> faults = new ConcurrentHashMap<>();
    private final Map<String, Interjection> interjections = new ConcurrentHashMap<>();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    /** A request as it came in. */
    public record Heard(String route, Optional<String> key, Optional<String> agent, Optional<String> authorization, JsonNode body) {}

    /** What goes wrong with a request. */
    public enum Fault {
        /** It is not even looked at. */
        BUSY,
        /** It is not done, since too many want the same goods. */
        CONTENDED,
        /** It is done, and the answer lost. */
        LOST,
        /** The function fails before it did anything. */
        CRASH
    }

    private record Interjection(AtomicInteger countdown, Runnable deed) {}

    record Reply(int status, JsonNode body) {}

    public FakeSuite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public FakeShop shop() {
        return shop;
    }

    /** All requests of a route such as {@code POST /checkout-sessions/:id/complete}. */
    public List<Heard> heard(String route) {
        return heard.stream().filter(each -> each.route().equals(route)).toList();
    }

    /** The next requests of that route go wrong like this, one after the other. */
    public void fail(String route, Fault... next) {
        faults.computeIfAbsent(route, _ -> new LinkedBlockingDeque<>()).addAll(List.of(next));
    }

    /** Does something before the request of that route and number, from 1 on, is answered. */
    public void before(String route, int number, Runnable deed) {
        interjections.put(route, new Interjection(new AtomicInteger(number), deed));
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String route = exchange.getRequestMethod() + " " + path.replaceAll("^/(checkout-sessions|orders|stock)/[^/]+", "/$1/:id");
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        JsonNode body = bytes.length == 0 ? JsonNodeFactory.instance.missingNode() : JSON.readTree(bytes);
        Optional<String> key = header(exchange, "Idempotency-Key");
        heard.add(new Heard(route, key, header(exchange, "UCP-Agent"), header(exchange, "Authorization"), body));
        Optional.ofNullable(interjections.get(route)).filter(each -> each.countdown().decrementAndGet() == 0)
                .ifPresent(each -> each.deed().run());
        Optional<Fault> fault = Optional.ofNullable(faults.getOrDefault(route, new LinkedBlockingDeque<>()).poll());
        if (fault.filter(Fault.LOST::equals).isPresent()) {
            reply(route, exchange.getRequestURI(), key, body);
            exchange.close();
            return;
        }
        write(exchange, fault.map(FakeSuite::failure).orElseGet(() -> reply(route, exchange.getRequestURI(), key, body)));
    }

    private Reply reply(String route, URI uri, Optional<String> key, JsonNode body) {
        return key.map(some -> first.computeIfAbsent(route + " " + some, _ -> shop.answer(route, uri, body)))
                .orElseGet(() -> shop.answer(route, uri, body));
    }

    private static Reply failure(Fault fault) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode().put("code", fault == Fault.CONTENDED ? "contended" : "busy");
        return new Reply(fault == Fault.CRASH ? 502 : 503, problem);
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = JSON.writeValueAsBytes(reply.body());
        exchange.getResponseHeaders().set("Retry-After", "0");
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
