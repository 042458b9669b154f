package dev.tradewind.checkout;

import dev.tradewind.lambda.caller.Caller.Authenticated;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A request that may go on: it came through a platform, and whoever it speaks for is who they say.
 *
 * @param caller the holder of a valid token, none for a guest
 * @param asking reads the key, which may be bad input
 */
record Visit(Optional<Authenticated> caller, Supplier<Asked> asking) {
    /** By whom and under which key; read after the body, so that faults of both are named at once. */
    Asked asked() {
        return asking.get();
    }
}
