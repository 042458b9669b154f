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
 * Goes to a service's door, without a name and without a wish: {@code POST /} of nobody, which reads nothing and writes nothing, and uses all that
 * names, TLS and HTTP need.
 */
final class Knock {
    private static final byte[] NO_WISH = "{}".getBytes(StandardCharsets.UTF_8);

    private Knock() {}

    /** Leaves neither connection nor TLS session behind. */
    static void at(URI door, SdkHttpClient client) {
        knock(client, SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(door).putHeader("Connection", "close").build());
        forgetSessions();
    }

    /**
     * Leaves a connection, for the first who has a wish.
     *
     * @return whether anybody was there
     */
    static boolean open(URI door, SdkHttpClient client) {
        return knock(client, SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(door).build());
    }

    /** Whatever comes back is good, and nothing is no fault. */
    private static boolean knock(SdkHttpClient client, SdkHttpRequest request) {
        HttpExecuteRequest knock = HttpExecuteRequest.builder().request(request)
                .contentStreamProvider(() -> new ByteArrayInputStream(NO_WISH)).build();
        try {
            Optional<AbortableInputStream> answer = client.prepareRequest(knock).call().responseBody();
            if (answer.isPresent()) {
                drain(answer.get());
            }
            return true;
        } catch (IOException | RuntimeException nobodyThere) {
            return false; // The first event will tell, if it is still so.
        }
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
