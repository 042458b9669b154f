package dev.tradewind.webhooks.port;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Somebody else's server. */
public interface Receiver {
    /** What is posted. */
    record Post(URI url, Map<String, String> headers, byte[] body) {}

    /** What came of it. */
    sealed interface Answer {
        /**
         * It answered.
         *
         * @param retryAfter how long it wants to be left alone
         */
        record Status(int code, Optional<Duration> retryAfter) implements Answer {}

        /** It did not; a word why. */
        record Fault(String word) implements Answer {}
    }

    /** Posts once, and follows nothing. */
    Answer post(Post post, Duration timeout);
}
