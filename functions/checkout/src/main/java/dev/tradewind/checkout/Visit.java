package dev.tradewind.checkout;

import dev.tradewind.lambda.caller.Caller.Authenticated;
import java.util.Optional;

/**
 * A request that may go on: it came through a platform, and whoever it speaks for is who they say.
 *
 * @param caller the holder of a valid token, none for a guest
 */
record Visit(Optional<Authenticated> caller, Asked asked) {}
