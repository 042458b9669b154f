package dev.tradewind.webhooks.outbound;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.webhooks.port.Addresses;
import dev.tradewind.webhooks.port.Receiver.Answer;
import dev.tradewind.webhooks.port.Receiver.Post;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that keep to nothing. */
class SocketReceiverTest {
    private static final Addresses HERE = _ -> List.of(InetAddress.getLoopbackAddress());
    private static final Duration SHORT = Duration.ofMillis(700);

    @TempDir
    private Path directory;

    @Test
    void oneThatSaysNothingIsGivenUpInTime() throws IOException {
        assertThat(answerOf(_ -> Thread.sleep(20_000))).isEqualTo(new Answer.Fault("timeout"));
    }

    /** A byte now and then keeps every timeout of a socket from running out. */
    @Test
    void oneThatDripsIsGivenUpInTime() throws IOException {
        long began = System.nanoTime();
        assertThat(answerOf(socket -> {
            for (int i = 0; i < 200; i++) {
                socket.getOutputStream().write("HTTP/1.1 200 OK".charAt(i % 15));
                Thread.sleep(100);
            }
        })).isEqualTo(new Answer.Fault("timeout"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void whatTheServerSaysIsReadNoFurtherThanNeeded() throws IOException {
        assertThat(answerOf(says("HTTP/1.1 200 OK\r\ncontent-length: 999999999\r\n\r\n{\"endless\":"))).isEqualTo(status(200));
        assertThat(answerOf(says("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204\r\n\r\n"))).isEqualTo(status(204));
        assertThat(answerOf(says("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\n\r\n"))).isEqualTo(status(302));
        assertThat(answerOf(says("HTTP/1.1 429 Slow\r\nRetry-After: 120\r\n\r\n")))
                .isEqualTo(new Answer.Status(429, Optional.of(Duration.ofMinutes(2))));
        assertThat(answerOf(says("HTTP/1.1 503 Later\r\nretry-after: Fri, 31 Dec 2100 23:59:59 GMT\r\n\r\n")))
                .isInstanceOfSatisfying(Answer.Status.class, answer -> assertThat(answer.retryAfter()).isPresent());
    }

    @Test
    void whatIsNoAnswerIsAFault() throws IOException {
        assertThat(answerOf(says("SSH-2.0-OpenSSH_9.9\r\n\r\n"))).isEqualTo(new Answer.Fault("bad_answer"));
        assertThat(answerOf(Socket::close)).isEqualTo(new Answer.Fault("bad_answer"));
        assertThat(answerOf(says("HTTP/1.1 200 OK\r\nx: " + "y".repeat(20_000)))).isEqualTo(new Answer.Fault("bad_answer"));
    }

    @Test
    void nobodyThereIsAFault() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(post("http://127.0.0.1:" + port + "/", (SSLSocketFactory) SSLSocketFactory.getDefault()))
                .isEqualTo(new Answer.Fault("connection_failed"));
    }

    @Test
    void aPortThatCannotBeIsAFault() {
        assertThat(post("http://127.0.0.1:65536/", (SSLSocketFactory) SSLSocketFactory.getDefault()))
                .isEqualTo(new Answer.Fault("connection_failed"));
    }

    @Test
    void aCertificateMustBeTrustedAndOfTheNameThatWasCalled() throws Exception {
        SSLContext context = context(certificate("shop.example"));
        try (ServerSocket server = context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            serve(server, says("HTTP/1.1 200 OK\r\n\r\n"));
            String port = ":" + server.getLocalPort() + "/";
            Duration patient = Duration.ofSeconds(20);
            assertThat(post("https://shop.example" + port, context.getSocketFactory(), patient)).isEqualTo(status(200));
            assertThat(post("https://other.example" + port, context.getSocketFactory(), patient)).isEqualTo(new Answer.Fault("tls_failed"));
            assertThat(post("https://shop.example" + port, (SSLSocketFactory) SSLSocketFactory.getDefault(), patient))
                    .as("signed by nobody").isEqualTo(new Answer.Fault("tls_failed"));
        }
    }

    /** What a server does with a connection. */
    @FunctionalInterface
    private interface Behaviour {
        void serve(Socket socket) throws IOException, InterruptedException;
    }

    private static Behaviour says(String text) {
        return socket -> {
            readRequest(socket);
            socket.getOutputStream().write(text.getBytes(US_ASCII));
            socket.getOutputStream().flush();
            socket.close();
        };
    }

    private static void readRequest(Socket socket) throws IOException {
        StringBuilder request = new StringBuilder();
        while (request.indexOf("\r\n\r\n{}") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                return;
            }
            request.append((char) next);
        }
    }

    private static Answer answerOf(Behaviour behaviour) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            serve(server, behaviour);
            return post("http://127.0.0.1:" + server.getLocalPort() + "/hooks?a=b",
                    (SSLSocketFactory) SSLSocketFactory.getDefault());
        }
    }

    private static void serve(ServerSocket server, Behaviour behaviour) {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    Thread.ofVirtual().start(() -> {
                        try (socket) {
                            behaviour.serve(socket);
                        } catch (IOException | InterruptedException ended) {
                            // The other side has hung up, or the test is over.
                        }
                    });
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private static Answer post(String url, SSLSocketFactory tls) {
        return post(url, tls, SHORT);
    }

    private static Answer post(String url, SSLSocketFactory tls, Duration timeout) {
        return new SocketReceiver(HERE, tls).post(
                new Post(URI.create(url), Map.of("Content-Type", "application/json"), "{}".getBytes(US_ASCII)),
                timeout);
    }

    private static Answer status(int code) {
        return new Answer.Status(code, Optional.empty());
    }

    private Path certificate(String name) throws IOException, InterruptedException {
        Path store = directory.resolve("server.p12");
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        int exit = new ProcessBuilder(keytool, "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=" + name, "-ext",
                "san=dns:" + name, "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", "changeit").start().waitFor();
        assertThat(exit).isZero();
        return store;
    }

    /** Shows the certificate as a server, and trusts it as a client. */
    private static SSLContext context(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "changeit".toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, new char[0]);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
