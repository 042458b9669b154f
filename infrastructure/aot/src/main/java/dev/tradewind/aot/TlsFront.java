package dev.tradewind.aot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * Speaks TLS before the stack's services, as AWS does. A cache that was trained without would leave some hundred classes, and the reading of all
 * certificates, to the first request on Lambda.
 */
final class TlsFront implements AutoCloseable {
    private static final int BACKLOG = 256;
    private static final String HOST = "localhost";
    private static final String PASSWORD = "changeit";

    private final SSLServerSocket server;
    private final Path trusted;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private TlsFront(SSLServerSocket server, Path trusted) {
        this.server = server;
        this.trusted = trusted;
    }

    /**
     * Opens it on a free port.
     *
     * @param directory for its certificate, made now and good for this machine and a day
     * @param behind where what it hears is sent on to; asked at each connection
     */
    static TlsFront open(Path directory, Supplier<URI> behind) {
        try {
            Files.createDirectories(directory);
            Path key = directory.resolve("front.p12");
            Path certificate = directory.resolve("front.pem");
            Path trusted = directory.resolve("trusted");
            store(key, "-genkeypair", "-keyalg", "RSA", "-keysize", "2048", "-dname", "CN=" + HOST, "-validity", "1", "-ext",
                    "SAN=dns:" + HOST);
            store(key, "-exportcert", "-rfc", "-file", certificate.toString());
            Files.copy(Path.of(System.getProperty("java.home"), "lib", "security", "cacerts"), trusted);
            store(trusted, "-importcert", "-noprompt", "-file", certificate.toString());
            TlsFront front = new TlsFront((SSLServerSocket) context(key).getServerSocketFactory().createServerSocket(0, BACKLOG,
                    InetAddress.getLoopbackAddress()), trusted);
            front.threads.execute(() -> front.accept(behind));
            return front;
        } catch (IOException | GeneralSecurityException failure) {
            throw new CannotBuild("no TLS for the training: " + failure.getMessage());
        }
    }

    String address() {
        return "https://" + HOST + ":" + server.getLocalPort();
    }

    /** The flag by which a JVM trusts it, beside everyone that a JVM trusts. */
    String trust() {
        return "-Djavax.net.ssl.trustStore=" + trusted.toAbsolutePath();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.shutdownNow();
    }

    private static void store(Path store, String... arguments) {
        Tool.run("keytool", java.util.stream.Stream.concat(java.util.Arrays.stream(arguments),
                List.of("-alias", "front", "-keystore", store.toString(), "-storepass", PASSWORD).stream()).toList());
    }

    private static SSLContext context(Path key) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(key.toFile(), PASSWORD.toCharArray());
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private void accept(Supplier<URI> behind) {
        try {
            while (!server.isClosed()) {
                Socket caller = server.accept();
                Socket service = new Socket(behind.get().getHost(), behind.get().getPort());
                threads.execute(() -> pump(caller, service));
                threads.execute(() -> pump(service, caller));
            }
        } catch (IOException end) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(end);
            }
        }
    }

    /** Until either side has closed. */
    private static void pump(Socket from, Socket to) {
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException closed) {
            // The other direction ended first, and took both sockets with it.
        }
    }
}
