package dev.tradewind.webhooks;

import dev.tradewind.webhooks.port.Receiver.Answer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What an answer means, for the delivery and for whatever else waits for the endpoint. */
sealed interface Verdict {
    /** The receiver has it. */
    record Accepted() implements Verdict {}

    /** It is to be tried again; others need not wait. */
    record Refused(Optional<Duration> retryAfter) implements Verdict {}

    /** The endpoint is overburdened: everything waits. */
    record Throttled(Duration pause) implements Verdict {}

    /** The endpoint is not to be had: everything waits, and longer each time. */
    record Unreachable() implements Verdict {}

    /** The endpoint wants to hear nothing more. */
    record Gone() implements Verdict {}

    Duration USUAL_PAUSE = Duration.ofSeconds(30);
    /** One answer of a proxy must not silence an endpoint for a day. */
    Duration LONGEST_PAUSE = Duration.ofHours(1);
    int GONE = 410;
    /** As Standard Webhooks has them; 503 counts among them when it says for how long. */
    Set<Integer> THROTTLING = Set.of(429, 502, 504);
    int UNAVAILABLE = 503;

    static Verdict of(Answer answer) {
        return switch (answer) {
            case Answer.Fault _ -> new Unreachable();
            case Answer.Status(int code, Optional<Duration> wait) when code >= 200 && code < 300 -> new Accepted();
            case Answer.Status(int code, Optional<Duration> wait) when code == GONE -> new Gone();
            case Answer.Status(int code, Optional<Duration> wait) when THROTTLING.contains(code)
                    || (code == UNAVAILABLE && wait.isPresent()) ->
                new Throttled(bounded(wait.orElse(USUAL_PAUSE)));
            case Answer.Status(int code, Optional<Duration> wait) -> new Refused(wait.map(Verdict::bounded));
        };
    }

    private static Duration bounded(Duration wait) {
        return wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait;
    }
}
