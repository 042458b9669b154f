package dev.tradewind.lambda.snapshot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Goes to a service's door, without a name and without a wish: {@code POST /} of nobody, which reads nothing and writes nothing, and loads all that
 * names, TLS and HTTP need, and a few times, which compiles it. Neither connection nor TLS session is kept.
 */
final class Knock {
    private static final byte[] NO_WISH = "{}".getBytes(StandardCharsets.UTF_8);
    private static final int TIMES = 20;

    private Knock() {}

    /** Whatever comes back is good, and nothing is no fault. */
    static void at(URI door, SdkHttpClient client) {
        SdkHttpRequest request = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(door).putHeader("Connection", "close").build();
        HttpExecuteRequest knock = HttpExecuteRequest.builder().request(request)
                .contentStreamProvider(() -> new ByteArrayInputStream(NO_WISH)).build();
        try {
            for (int time = 0; time < TIMES; time++) {
                Optional<AbortableInputStream> answer = client.prepareRequest(knock).call().responseBody();
                if (answer.isPresent()) {
                    drain(answer.get());
                }
            }
        } catch (IOException nobodyThere) {
            // The first event will tell, if it is still so.
        }
        forgetSessions();
    }

    private static void drain(InputStream body) throws IOException {
        try (body) {
            body.readAllBytes();
        }
    }

    /** A session that copies resume would tell an observer that they are one. */
    private static void forgetSessions() {
        try {
            SSLSessionContext sessions = SSLContext.getDefault().getClientSessionContext();
            for (byte[] id : Collections.list(sessions.getIds())) {
                SSLSession session = sessions.getSession(id);
                if (session != null) {
                    session.invalidate();
                }
            }
        } catch (NoSuchAlgorithmException everyJdkHasOne) {
            throw new IllegalStateException(everyJdkHasOne);
        }
    }
}
