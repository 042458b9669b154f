package dev.tradewind.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

final class EmbeddedDynamo implements AutoCloseable {

    private final DynamoDBProxyServer server;
    private final int port;

    private EmbeddedDynamo(DynamoDBProxyServer server, int port) {
        this.server = server;
        this.port = port;
    }

    static EmbeddedDynamo start(Optional<Path> data, int wantedPort) {
        int port = FreePort.orAny(wantedPort);
        try {
            DynamoDBProxyServer server = create(arguments(data, port));
            server.start();
            return new EmbeddedDynamo(server, port);
        } catch (Exception failure) {
            throw new IllegalStateException("DynamoDB Local cannot start: " + failure.getMessage(), failure);
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("DynamoDB Local did not stop: " + failure.getMessage(), failure);
        }
    }

    /** Without the table of its settings that it prints on standard output. */
    private static DynamoDBProxyServer create(String[] arguments) throws Exception {
        PrintStream screen = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            return ServerRunner.createServerFromCommandLineArgs(arguments);
        } finally {
            System.setOut(screen);
        }
    }

    private static String[] arguments(Optional<Path> data, int port) {
        // One database for every access key and region, as the stack and its tools use different ones.
        List<String> arguments = new ArrayList<>(List.of("-sharedDb", "-disableTelemetry", "-port", Integer.toString(port)));
        data.ifPresentOrElse(directory -> arguments.addAll(List.of("-dbPath", directory.toString())), () -> arguments.add("-inMemory"));
        return arguments.toArray(String[]::new);
    }
}
