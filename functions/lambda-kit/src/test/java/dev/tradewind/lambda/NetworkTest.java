package dev.tradewind.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** What the network does with requests, as a server sees it. */
class NetworkTest {
    private static final String BODY = "{\"TableName\":\"T\"}";
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

    private Network network = new Network();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private volatile int answersPerConnection = Integer.MAX_VALUE;
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        network.close();
    }

    @Test
    void tellsTheLengthOfABodyAndSendsItWhole() throws IOException {
        assertThat(answer(SdkHttpMethod.POST, BODY)).isEqualTo("{}");
        assertThat(bodies).containsExactly(BODY);
        assertThat(heads.getFirst()).startsWith("POST / HTTP/1.1\r\n").containsOnlyOnce("Content-Length: " + BODY.length())
                .doesNotContain("chunked").contains("Content-Type: application/x-amz-json-1.0");
    }

    @Test
    void asksWithoutABody() throws IOException {
        assertThat(answer(SdkHttpMethod.GET, "")).isEqualTo("{}");
        assertThat(heads.getFirst()).startsWith("GET / HTTP/1.1\r\n").doesNotContain("Content-Length");
    }

    /** As AWS ends a connection while a function is frozen. */
    @Test
    void aConnectionThatEndedIsReplacedAndTheRequestIsAnswered() throws IOException {
        answersPerConnection = 1;
        answer(SdkHttpMethod.POST, "1");
        assertThat(answer(SdkHttpMethod.POST, "2")).isEqualTo("{}");
        assertThat(bodies).containsExactly("1", "2");
    }

    @Test
    void aConnectionIsKeptForTheNextInvocation() throws IOException {
        answer(SdkHttpMethod.POST, "1");
        server.close();
        assertThat(answer(SdkHttpMethod.POST, "2")).isEqualTo("{}");
        assertThat(System.getProperty("http.keepAlive.time.server")).isEqualTo("60");
    }

    /** Without a limit a function would wait until Lambda ends it, and never ask again. */
    @Test
    void anAnswerIsNotWaitedForForEver() {
        answersPerConnection = 0;
        network = new Network(Duration.ofMillis(100));
        assertThatThrownBy(() -> answer(SdkHttpMethod.POST, BODY)).isInstanceOf(SocketTimeoutException.class);
    }

    /** The JDK's wait for the end of a connection shows as a timeout that it throws and catches. */
    @Test
    void noRequestWaitsForTheEndOfAConnectionThatWasKept(@TempDir Path directory) throws IOException {
        answer(SdkHttpMethod.POST, "1");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.JavaExceptionThrow").withoutThreshold();
            recording.start();
            answer(SdkHttpMethod.POST, "2");
            recording.stop();
            Path file = directory.resolve("thrown.jfr");
            recording.dump(file);
            assertThat(RecordingFile.readAllEvents(file)).map(thrown -> thrown.getClass("thrownClass").getName())
                    .doesNotContain(SocketTimeoutException.class.getName());
        }
    }

    private String answer(SdkHttpMethod method, String body) throws IOException {
        SdkHttpRequest.Builder request = SdkHttpRequest.builder().method(method)
                .uri(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"))
                .putHeader("Content-Type", "application/x-amz-json-1.0");
        HttpExecuteRequest.Builder whole = HttpExecuteRequest.builder();
        if (!body.isEmpty()) {
            request.putHeader("Content-Length", Integer.toString(body.length()));
            whole.contentStreamProvider(() -> new ByteArrayInputStream(body.getBytes(UTF_8)));
        }
        HttpExecuteResponse response = network.prepareRequest(whole.request(request.build()).build()).call();
        try (InputStream in = response.responseBody().orElseThrow()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answers(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answers(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            if (answersPerConnection == 0) {
                in.readAllBytes();
            }
            for (int i = 0; i < answersPerConnection; i++) {
                if (!read(in)) {
                    return;
                }
                socket.getOutputStream().write(ANSWER.getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        heads.add(head.toString());
        int length = head.toString().lines().filter(line -> line.startsWith("Content-Length: "))
                .mapToInt(line -> Integer.parseInt(line.substring("Content-Length: ".length()))).findFirst().orElse(0);
        if (length > 0) {
            bodies.add(new String(in.readNBytes(length), UTF_8));
        }
        return true;
    }
}
