package dev.tradewind.lambda.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Goes to a service's door, without a name and without a wish: {@code GET /} of nobody, which reads nothing and writes nothing, and loads all that
 * names, TLS and HTTP need. Neither connection nor TLS session is kept.
 */
final class Knock {
    private Knock() {}

    /** Whatever comes back is good, and nothing is no fault. */
    static void at(URI door, SdkHttpClient client) {
        SdkHttpRequest request = SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(door).putHeader("Connection", "close").build();
        try {
            HttpExecuteResponse answer = client.prepareRequest(HttpExecuteRequest.builder().request(request).build()).call();
            if (answer.responseBody().isPresent()) {
                drain(answer.responseBody().get());
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
