package dev.tradewind.webhooks.outbound;

import dev.tradewind.webhooks.port.Addresses;
import dev.tradewind.webhooks.port.Addresses.Refused;
import dev.tradewind.webhooks.port.Receiver.Answer;
import dev.tradewind.webhooks.port.Receiver.Post;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** One request and its answer over a connection of its own. */
final class Exchange implements AutoCloseable {
    private static final int POLITE_MILLIS = 200;
    private static final int POLITE_BYTES = 1024;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final Post post;
    private final Addresses addresses;
    private final SSLSocketFactory tls;
    private final int timeoutMillis;
    private final Socket plain = new Socket(Proxy.NO_PROXY);

    Exchange(Post post, Addresses addresses, SSLSocketFactory tls, int timeoutMillis) {
        this.post = post;
        this.addresses = addresses;
        this.tls = tls;
        this.timeoutMillis = timeoutMillis;
    }

    Answer run() {
        try {
            InetAddress address = addresses.of(post.url()).getFirst();
            return answered(address);
        } catch (Refused refused) {
            return new Answer.Fault(refused.word());
        } catch (IllegalArgumentException noPort) {
            return new Answer.Fault("connection_failed");
        } catch (SocketTimeoutException late) {
            return new Answer.Fault("timeout");
        } catch (SSLException untrusted) {
            return new Answer.Fault("tls_failed");
        } catch (IOException broken) {
            return new Answer.Fault(plain.isConnected() ? "bad_answer" : "connection_failed");
        }
    }

    /** To the very address that was looked at: another look at the name might lead elsewhere. */
    private Answer answered(InetAddress address) throws IOException {
        plain.connect(new InetSocketAddress(address, port()), timeoutMillis);
        plain.setSoTimeout(timeoutMillis);
        try (Socket socket = secured()) {
            socket.getOutputStream().write(request());
            socket.getOutputStream().flush();
            AnswerHead head = AnswerHead.read(socket.getInputStream(), Instant.now());
            hearOut(socket, head.length());
            return head.status();
        }
    }

    private Socket secured() throws IOException {
        if (!isTls()) {
            return plain;
        }
        SSLSocket socket = (SSLSocket) tls.createSocket(plain, post.url().getHost(), port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private byte[] request() {
        URI url = post.url();
        String path = Optional.ofNullable(url.getRawPath()).filter(text -> !text.isEmpty()).orElse("/");
        String query = Optional.ofNullable(url.getRawQuery()).map(text -> "?" + text).orElse("");
        StringBuilder head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\nHost: " + authority(url) + "\r\n");
        post.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(post.body().length).append("\r\nConnection: close\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(start, start.length + post.body().length);
        System.arraycopy(post.body(), 0, all, start.length, post.body().length);
        return all;
    }

    /** Host and, unless it is the scheme's own, port. */
    static String authority(URI url) {
        boolean usual = url.getPort() < 0 || url.getPort() == ("https".equalsIgnoreCase(url.getScheme()) ? HTTPS : HTTP);
        return usual ? url.getHost() : url.getHost() + ":" + url.getPort();
    }

    private int port() {
        int given = post.url().getPort();
        return given >= 0 ? given : isTls() ? HTTPS : HTTP;
    }

    private boolean isTls() {
        return "https".equalsIgnoreCase(post.url().getScheme());
    }

    /** Closed in the middle of its answer, a server might take the whole request for failed. What it says is of no interest. */
    private static void hearOut(Socket socket, long length) {
        try {
            socket.setSoTimeout(POLITE_MILLIS);
            socket.getInputStream().readNBytes(length == AnswerHead.UNKNOWN ? POLITE_BYTES : (int) Math.min(POLITE_BYTES, length));
        } catch (IOException enough) {
            // The status is known, and all that counts.
        }
    }

    @Override
    public void close() {
        try {
            plain.close();
        } catch (IOException closedAnyway) {
            // Nothing is left to do about it.
        }
    }
}
