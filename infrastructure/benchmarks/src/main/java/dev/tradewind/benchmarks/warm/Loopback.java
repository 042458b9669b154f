package dev.tradewind.benchmarks.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tradewind.testkit.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** AWS on this machine: answers what a scene has, over HTTP, and remembers everything that it was asked. */
final class Loopback implements AutoCloseable {
    private static final String SEND = "AmazonSQS.SendMessage";

    private final HttpServer server;
    private final List<String> asked = new ArrayList<>();
    private final List<Exchange> later;
    private List<Exchange> scene;

    /** @param first what is answered at first; afterwards the later is, again and again */
    Loopback(List<Exchange> first, List<Exchange> later) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.later = later;
        scene = new ArrayList<>(first);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Operations, or method and path of those that have none, in their order. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange request) throws IOException {
        String operation = request.getRequestHeaders().getFirst("X-Amz-Target");
        String named = operation == null ? request.getRequestMethod() + " " + request.getRequestURI().getPath() : operation;
        asked.add(named);
        byte[] body = request.getRequestBody().readAllBytes();
        Exchange exchange = switch (named) {
            case "POST /" -> new Exchange(named, 200, Map.of(), new byte[0]);
            case SEND -> received(next(named), body);
            default -> next(named);
        };
        exchange.headers().forEach((name, value) -> {
            if (name.toLowerCase(Locale.ROOT).startsWith("x-amz") || name.equalsIgnoreCase("content-type")) {
                request.getResponseHeaders().set(name, value);
            }
        });
        request.sendResponseHeaders(exchange.status(), exchange.body().length == 0 ? -1 : exchange.body().length);
        request.getResponseBody().write(exchange.body());
        request.close();
    }

    /** A message tells when it was sent, which is now, and its checksum comes back. */
    private static Exchange received(Exchange exchange, byte[] request) {
        String digest = md5(Json.parse(request).text("/MessageBody"));
        return new Exchange(exchange.operation(), exchange.status(), Map.of(),
                Json.of(Map.of("MessageId", "m", "MD5OfMessageBody", digest)).toBytes());
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Its next answer to that; what is read ahead may come before its turn. */
    private Exchange next(String operation) {
        if (scene.isEmpty()) {
            scene.addAll(later);
        }
        Exchange found = scene.stream().filter(exchange -> exchange.operation().equals(operation)).findFirst()
                .orElseGet(() -> new Exchange(operation, 500, Map.of(), new byte[0]));
        scene.remove(found);
        return found;
    }
}
