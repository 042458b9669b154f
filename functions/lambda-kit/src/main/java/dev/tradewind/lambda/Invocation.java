package dev.tradewind.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the invocation under way: who it is in the logs and until when it may work.
 *
 * @param requestId Lambda's id of this invocation
 * @param correlationId id that follows one business action through functions and queues
 * @param function name of the function
 * @param deadline wall-clock instant at which Lambda stops the invocation; never moved by an adjusted clock
 */
public record Invocation(String requestId, String correlationId, String function, Instant deadline) {
    private static final ScopedValue<Invocation> CURRENT = ScopedValue.newInstance();
    private static final Duration OUTSIDE = Duration.ofSeconds(5);

    /** The invocation that this thread serves; outside of one, a nameless one that may work for five seconds. */
    public static Invocation current() {
        return CURRENT.isBound() ? CURRENT.get() : new Invocation("none", "none", "none", Instant.now().plus(OUTSIDE));
    }

    /** Describes the invocation of a Lambda context; without a correlation id the request id takes its place. */
    public static Invocation of(Context context, Optional<String> correlationId) {
        Instant deadline = Instant.now().plusMillis(context.getRemainingTimeInMillis());
        String requestId = context.getAwsRequestId();
        return new Invocation(requestId, correlationId.orElse(requestId), context.getFunctionName(), deadline);
    }

    /** Runs work as this invocation. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** Time left until the deadline, negative when it has passed. */
    public Duration remaining() {
        return Duration.between(Instant.now(), deadline);
    }
}
