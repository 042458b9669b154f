package dev.tradewind.lambda.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tradewind.lambda.json.Json;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.utils.Md5Utils;

/**
 * Where the requests of a rehearsal end: a server of this process, on loopback. So they take the way of real ones, signed, sent and read as those
 * are, and what the compiler makes of it holds for the first event as well.
 */
final class Backstage implements AutoCloseable {
    private static final String OPERATION = "X-Amz-Target";
    private static final String SEND = "AmazonSQS.SendMessage";
    private static final String DIGEST = "MD5OfMessageBody";
    private static final String TABLES = "DynamoDB_";
    private static final String CHECKSUM = "x-amz-crc32";

    private final SdkHttpClient way;
    private final HttpServer server;
    private volatile Prompter prompter = new Prompter(Scene.EMPTY);

    /** @param way a client; its connections lead nowhere when this is closed */
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
            byte[] request = exchange.getRequestBody().readAllBytes();
            String target = exchange.getRequestHeaders().getFirst(OPERATION);
            String operation = target == null ? exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath() : target;
            byte[] line = prompter.line(operation);
            byte[] answer = operation.equals(SEND) ? receipt(line, request) : line;
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            if (operation.startsWith(TABLES)) {
                exchange.getResponseHeaders().set(CHECKSUM, checksum(answer));
            }
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    /** A queue tells the digest of what it got, and that differs from what was recorded where a message names its time. */
    private static byte[] receipt(byte[] line, byte[] request) {
        Optional<String> recorded = Json.parse(line).map(receipt -> receipt.get(DIGEST)).map(JsonNode::getStringValue);
        Optional<String> message = Json.parse(request).map(sent -> sent.get("MessageBody")).map(JsonNode::getStringValue);
        return recorded.isEmpty() || message.isEmpty()
                ? line
                : new String(line, UTF_8).replace(recorded.get(), digest(message.get())).getBytes(UTF_8);
    }

    private static String digest(String message) {
        return HexFormat.of().formatHex(Md5Utils.computeMD5Hash(message.getBytes(UTF_8)));
    }

    /** The SDK reads an answer of DynamoDB through its checksum. */
    private static String checksum(byte[] answer) {
        CRC32 crc = new CRC32();
        crc.update(answer);
        return Long.toString(crc.getValue());
    }

    @Override
    public void close() {
        server.stop(0);
        way.close();
    }
}
